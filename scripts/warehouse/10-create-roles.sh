#!/usr/bin/env bash
# Runs once, when the warehouse's volume is new: logins with least privilege, and a database for your data and for
# the demo's. What the group roles may do is granted by sql/migrations, as their owner, infull_owner.
set -euo pipefail

# psql reads the passwords from its environment: a command line or a log would show them.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv owner_password INFULL_OWNER_PASSWORD
\getenv load_password INFULL_LOAD_PASSWORD
\getenv transform_password INFULL_TRANSFORM_PASSWORD
\getenv watch_password INFULL_WATCH_PASSWORD
\getenv read_password INFULL_READ_PASSWORD

create role infull_loader nologin;
create role infull_transformer nologin;
create role infull_monitor nologin;
create role infull_reader nologin;

create role infull_owner login password :'owner_password' in role infull_transformer;
create role infull_load login password :'load_password' in role infull_loader;
create role infull_transform login password :'transform_password' in role infull_transformer;
create role infull_watch login password :'watch_password' in role infull_monitor;
create role infull_read login password :'read_password' in role infull_reader;

create database infull owner infull_owner;
create database infull_demo owner infull_owner;

revoke all on database infull, infull_demo, postgres from public;
grant connect on database infull, infull_demo
    to infull_loader, infull_transformer, infull_monitor, infull_reader;
grant temporary on database infull, infull_demo to infull_loader, infull_transformer;
SQL
