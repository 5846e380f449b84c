#!/usr/bin/env bash
# Brings Airflow's database to this version, and makes the administrator when there is none.
set -euo pipefail

airflow db migrate
# The password goes in by standard input of a process of our own: command lines are visible to other processes.
python /opt/airflow/stack/create_admin.py
