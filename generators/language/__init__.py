"""Finnish, Swedish, English: interface strings, dates, hours in words, alphabetical order."""
