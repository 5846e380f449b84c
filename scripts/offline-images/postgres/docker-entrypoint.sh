#!/usr/bin/env bash
# Runs the server as the public image postgres does. An empty PGDATA becomes a cluster first:
#   POSTGRES_PASSWORD          password of POSTGRES_USER; needed unless POSTGRES_HOST_AUTH_METHOD is trust
#   POSTGRES_USER              superuser (not set: postgres)
#   POSTGRES_DB                database to create (not set: named as the user)
#   POSTGRES_INITDB_ARGS       more words for initdb
#   POSTGRES_HOST_AUTH_METHOD  how the network logs in (not set: scram-sha-256)
# and then the files of /docker-entrypoint-initdb.d run in name order: *.sh, *.sql, *.sql.gz.
# Each of the first four can end in _FILE and name a file that holds the value. Words after the image go to the server.
set -Eeuo pipefail

main() {
    case ${1:-} in
        '' | -*) set -- postgres "$@" ;;
    esac
    if [ "$1" = postgres ]; then
        leave_root "$@"
        [ -s "$PGDATA/PG_VERSION" ] || create_cluster "$@"
    fi
    exec "$@"
}

leave_root() {
    [ "$(id -u)" = 0 ] || return 0
    mkdir -p "$PGDATA"
    find "$PGDATA" \! -user postgres -exec chown postgres {} +
    chmod 700 "$PGDATA"
    export HOME=/var/lib/postgresql
    exec setpriv --reuid postgres --regid postgres --init-groups -- "${BASH_SOURCE[0]}" "$@"
}

create_cluster() {
    read_settings
    # shellcheck disable=SC2086 # several words, as the public image takes them
    initdb --pgdata "$PGDATA" --username "$POSTGRES_USER" --pwfile <(printf '%s\n' "$POSTGRES_PASSWORD") $POSTGRES_INITDB_ARGS
    echo "host all all all $POSTGRES_HOST_AUTH_METHOD" >> "$PGDATA/pg_hba.conf"

    # Until the init scripts are through, the server listens on its socket only: nobody meets a half-made database.
    pg_ctl --pgdata "$PGDATA" --wait -o "$(printf '%q ' "${@:2}" -c listen_addresses= -p "${PGPORT:-5432}")" start
    create_database
    run_init_scripts
    pg_ctl --pgdata "$PGDATA" --wait --mode fast stop
    unset PGPASSWORD
    echo 'PostgreSQL init process complete; ready for start up.'
}

read_settings() {
    take POSTGRES_PASSWORD ''
    take POSTGRES_USER postgres
    take POSTGRES_DB "$POSTGRES_USER"
    take POSTGRES_INITDB_ARGS ''
    : "${POSTGRES_HOST_AUTH_METHOD:=scram-sha-256}"
    if [ -z "$POSTGRES_PASSWORD" ] && [ "$POSTGRES_HOST_AUTH_METHOD" != trust ]; then
        fail 'Missing settings: POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE. It becomes the password of the superuser.'
    fi
    export PGPASSWORD=$POSTGRES_PASSWORD
}

# take NAME DEFAULT: exports the variable from itself, or from the file that NAME_FILE names.
take() {
    local file_name=$1_FILE
    local value=${!1:-} file=${!file_name:-}
    [ -z "$value" ] || [ -z "$file" ] || fail "Both $1 and $file_name are set. Set one of them."
    [ -z "$file" ] || value=$(< "$file")
    export "$1"="${value:-$2}"
    unset "$file_name"
}

create_database() {
    [ "$POSTGRES_DB" = postgres ] \
        || run_sql --dbname postgres --set database="$POSTGRES_DB" <<< 'create database :"database";'
}

run_init_scripts() {
    local script
    for script in /docker-entrypoint-initdb.d/*; do
        case $script in
            *.sh) run_shell_script "$script" ;;
            *.sql) echo "$0: running $script" && run_sql --dbname "$POSTGRES_DB" --file "$script" ;;
            *.sql.gz) echo "$0: running $script" && gunzip --stdout "$script" | run_sql --dbname "$POSTGRES_DB" ;;
        esac
    done
}

run_shell_script() {
    if [ -x "$1" ]; then
        echo "$0: running $1"
        "$1"
    else
        echo "$0: sourcing $1"
        # shellcheck disable=SC1090 # the user's script
        . "$1"
    fi
}

run_sql() {
    PGHOST='' PGHOSTADDR='' psql --no-psqlrc --no-password --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"
}

fail() {
    echo "$1" >&2
    exit 1
}

main "$@"
