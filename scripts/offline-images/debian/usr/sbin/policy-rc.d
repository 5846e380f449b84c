#!/bin/sh
# Installing a package starts no service: a container runs what it is told to run.
exit 101
