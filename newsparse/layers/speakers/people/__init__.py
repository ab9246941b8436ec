"""Who there is in an article: names, the names of one person together, roles, gender."""
