"""The words of the command `perhekeskus`: thin modules, each with one click command named `command`."""
