-- No row of a refused record is loaded.
delete from pg_temp.landed using pg_temp.refused_line where landed._offset = refused_line._offset
