-- Without the refused rows, others may be the first of their key.
update pg_temp.landed set :key_number = 1 where :key_number > 1
