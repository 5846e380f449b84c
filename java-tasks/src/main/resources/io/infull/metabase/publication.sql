select publication_id, as_of_date, published_at from current_publication
