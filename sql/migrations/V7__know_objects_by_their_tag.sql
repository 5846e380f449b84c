-- An object of a bucket has a tag that changes with its content: a known one need not be downloaded to be known again.

alter table ops.file add column content_tag text;

create index file_by_content_tag on ops.file (pack, source, content_tag) where content_tag is not null;
