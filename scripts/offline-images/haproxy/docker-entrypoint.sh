#!/bin/sh
# Runs haproxy in the foreground (-db) under a master process (-W); any other command as it is.
set -eu

case ${1:-} in
    -*) set -- haproxy "$@" ;;
esac
if [ "${1:-}" = haproxy ]; then
    shift
    set -- haproxy -W -db "$@"
fi
exec "$@"
