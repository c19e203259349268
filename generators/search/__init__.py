"""The search's own index: what is searched, how its words weigh, and the small files that a reader's device fetches."""
