#!/bin/sh
# The editor for "samba-tool user edit", which has no option of its own for it: gives the entry in file $1 the employee number.
sed -i "1,/^objectClass:/s/^objectClass:/employeeID: $EMPLOYEE_NUMBER\n&/" "$1"
