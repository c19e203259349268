"""Maps: what they are made of, below the pages that show them."""
