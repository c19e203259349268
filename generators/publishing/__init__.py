"""From pages to a published site: languages, navigation, references, safety, links, and the whole put in place."""
