#!/usr/bin/env bash
# Makes the domain on the first start, then runs it.
set -euo pipefail
dir=/var/lib/ad/domain
tool=(-H "$dir/private/sam.ldb" -s "$dir/etc/smb.conf")

if [ ! -e "$dir/made" ]; then
	rm -rf "$dir"
	samba-tool domain provision --realm=CORP.TEST --domain=CORP "--adminpass=$(head -c 24 /dev/urandom | base64)Aa1!" --server-role=dc \
		--dns-backend=NONE --targetdir="$dir" --use-rfc2307 --host-name=dc1
	sed -i 's/server services = .*/server services = ldap, cldap, kdc/' "$dir/etc/smb.conf"
	samba-tool ou create OU=Procurement "${tool[@]}"
	while read -r account family given group number; do
		samba-tool group add "$group" --groupou=OU=Procurement "${tool[@]}" 2>/dev/null || true
		samba-tool user create "$account" "${CAILIAN_DEMO_STAFF_PASSWORD:-Cailian-Demo-1}" --given-name="$given" --surname="$family" \
			--mail-address="$account@corp.test" --userou=OU=Procurement "${tool[@]}"
		EMPLOYEE_NUMBER=$number samba-tool user edit "$account" --editor=/usr/local/bin/ad-number "${tool[@]}"
		samba-tool group addmembers "$group" "$account" "${tool[@]}"
	done </usr/local/share/ad-staff.txt
	samba-tool user create svc-keycloak "$CAILIAN_AD_BIND_PASSWORD" "${tool[@]}"
	touch "$dir/made"
fi
(
	until [ -e "$dir/private/tls/ca.pem" ]; do sleep 1; done
	cp "$dir/private/tls/ca.pem" /ca/
) &
exec samba -F -s "$dir/etc/smb.conf" --no-process-group --debug-stdout
