"""What the promises of speed and size are measured with. Run by hand; see README.md."""
