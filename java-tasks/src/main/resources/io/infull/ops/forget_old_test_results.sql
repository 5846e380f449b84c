-- Results of checks, and with them the offending rows, of publications whose manifest was forgotten; the newest ones stay
-- for those who look at a refusal a few runs later.
delete from ops.test_result
where
    publication_id not in (select manifest.publication_id from ops.manifest)
    and publication_id <= (select max(publication.publication_id) - 20 from ops.publication)
