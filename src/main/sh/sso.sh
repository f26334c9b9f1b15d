# shellcheck shell=bash
# Part of ./portal: Keycloak, and on Debian with root an Active Directory (Samba), both on the loopback address only.

KEYCLOAK_VERSION=26.7.3
KEYCLOAK_HOME=$TOOLS/keycloak-$KEYCLOAK_VERSION
AD_TEMPLATE=$TOOLS/ad AD_NAME=dc1.corp.test
DEMO_PASSWORD=Cailian-Demo-1

new_secret() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }

# Fetched and built once; a start then takes seconds instead of minutes.
provide_keycloak() {
	[ -e "$KEYCLOAK_HOME/built" ] && return
	say "fetching Keycloak $KEYCLOAK_VERSION into .tools (190 MB) and building it"
	rm -rf "$KEYCLOAK_HOME" "$KEYCLOAK_HOME.part"
	mvn "${MAVEN[@]}" -q dependency:unpack "-Dartifact=org.keycloak:keycloak-quarkus-dist:$KEYCLOAK_VERSION:zip" \
		"-DoutputDirectory=$KEYCLOAK_HOME.part" >"$TOOLS/keycloak.log" 2>&1 || return 1
	mv "$KEYCLOAK_HOME.part/keycloak-$KEYCLOAK_VERSION" "$KEYCLOAK_HOME" && rm -rf "$KEYCLOAK_HOME.part"
	chmod +x "$KEYCLOAK_HOME"/bin/*.sh
	"$KEYCLOAK_HOME/bin/kc.sh" build --db=dev-file --health-enabled=true >>"$TOOLS/keycloak.log" 2>&1 || return 1
	touch "$KEYCLOAK_HOME/built"
}

# Debian starts what it installs unless told otherwise; none of Samba's own services is wanted.
install_samba() {
	local policy=/usr/sbin/policy-rc.d code=0
	have samba && have samba-tool && [ -d /usr/share/samba/setup/ad-schema ] && return
	if [ -e $policy ]; then policy=''; else printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy; fi
	apt_install "an Active Directory (Samba)" samba samba-ad-dc samba-ad-provision samba-dsdb-modules samba-vfs-modules winbind || code=$?
	[ -z "$policy" ] || rm -f "$policy"
	return $code
}

# A domain with the demo's staff (a line a person: account, family name, given name, group, employee number), made once and
# copied for each use.
provide_ad() {
	debian_root && install_samba || return 1
	cmp -s docker/ad-staff.txt "$AD_TEMPLATE/staff.txt" && return
	say "making an Active Directory domain with demo staff (a minute)"
	local part=$AD_TEMPLATE.part
	rm -rf "$part"
	make_domain "$part" >"$TOOLS/ad.log" 2>&1 || return 1
	sed -i "s#$part#$AD_TEMPLATE#g" "$part/etc/smb.conf"
	cp docker/ad-staff.txt "$part/staff.txt"
	rm -rf "$AD_TEMPLATE"
	mv "$part" "$AD_TEMPLATE"
}

make_domain() {
	local dir=$1 account family given group number tool
	samba-tool domain provision --realm=CORP.TEST --domain=CORP "--adminpass=$(new_secret)Aa1!" --server-role=dc --dns-backend=NONE \
		--targetdir="$dir" --use-rfc2307 --host-name=dc1 --host-ip=127.0.0.1 \
		--option="interfaces=127.0.0.1/8" --option="bind interfaces only=yes" \
		--option="pid directory=$dir/run" --option="ncalrpc dir=$dir/run/ncalrpc" || return
	mkdir -p "$dir/run/ncalrpc"
	sed -i 's/server services = .*/server services = ldap, cldap, kdc/' "$dir/etc/smb.conf"
	tool=(-H "$dir/private/sam.ldb" -s "$dir/etc/smb.conf")
	samba-tool ou create OU=Procurement "${tool[@]}" || return
	for group in requesters buyers managers approvers finance legal auditors admins; do
		samba-tool group add "proc-$group" --groupou=OU=Procurement "${tool[@]}" || return
	done
	while read -r account family given group number; do
		samba-tool user create "$account" "$DEMO_PASSWORD" --given-name="$given" --surname="$family" \
			--mail-address="$account@corp.test" --userou=OU=Procurement "${tool[@]}" || return
		EMPLOYEE_NUMBER=$number samba-tool user edit "$account" "--editor=$PWD/docker/ad-number.sh" "${tool[@]}" || return
		samba-tool group addmembers "$group" "$account" "${tool[@]}" || return
	done <docker/ad-staff.txt
	samba-tool user create svc-keycloak "$(new_secret)Aa1!" "${tool[@]}"
}

# start_ad DIR : the domain in DIR, copied there if it is new, on a loopback address of its own.
start_ad() {
	local dir=$1 tries=0
	if [ ! -d "$dir" ]; then
		cp -R "$AD_TEMPLATE" "$dir"
		sed -i "s#$AD_TEMPLATE#$dir#g" "$dir/etc/smb.conf"
	fi
	AD_ADDRESS=127.$((1 + RANDOM % 250)).$((1 + RANDOM % 250)).$((1 + RANDOM % 250))
	sed -i "s#interfaces = 127.*#interfaces = $AD_ADDRESS/8#" "$dir/etc/smb.conf"
	samba-tool user setpassword svc-keycloak "--newpassword=$AD_BIND_PASSWORD" -H "$dir/private/sam.ldb" -s "$dir/etc/smb.conf" \
		>"$dir/log" 2>&1 || return 1
	samba -F -s "$dir/etc/smb.conf" --no-process-group --debug-stdout >>"$dir/log" 2>&1 &
	SERVERS+=($!)
	until (exec 3<>"/dev/tcp/$AD_ADDRESS/636") 2>/dev/null && [ -e "$dir/private/tls/ca.pem" ]; do
		kill -0 "${SERVERS[-1]}" 2>/dev/null && [ $((tries += 1)) -lt 300 ] || return 1
		sleep 0.2
	done
}

# start_keycloak DIR PORT NAME=VALUE... : the realm with these settings on 127.0.0.1:PORT, its files in DIR; returns at once.
# With AD_ADDRESS it trusts and asks the Active Directory.
start_keycloak() {
	local dir=$1 port=$2 management
	shift 2
	mkdir -p "$dir/trust" "$KEYCLOAK_HOME/data/import"
	rm -f "$KEYCLOAK_HOME"/data/import/*
	cp docker/keycloak/cailian-realm.json "$KEYCLOAK_HOME/data/import/"
	# Names come from this file alone, so that the machine's own hosts file stays as it is.
	echo "127.0.0.1 localhost" >"$dir/hosts"
	if [ -n "${AD_ADDRESS:-}" ]; then
		echo "$AD_ADDRESS $AD_NAME" >>"$dir/hosts"
		cp "$dir/ad/private/tls/ca.pem" "$dir/trust/"
	else
		set -- "$@" CAILIAN_AD_ENABLED=false CAILIAN_AD_BIND_PASSWORD=none
		cp docker/keycloak/cailian-users-0.json "$KEYCLOAK_HOME/data/import/"
	fi
	while management=$((20000 + RANDOM % 20000)) && listening $management; do :; done
	KEYCLOAK_HEALTH=http://127.0.0.1:$management/health/ready
	env "JAVA_OPTS_KC_HEAP=-Xms64m -Xmx512m" "JAVA_OPTS_APPEND=-Djdk.net.hosts.file=$dir/hosts -Djava.net.preferIPv4Stack=true" \
		KC_BOOTSTRAP_ADMIN_USERNAME=admin "KC_BOOTSTRAP_ADMIN_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD" "$@" \
		"$KEYCLOAK_HOME/bin/kc.sh" start --optimized --import-realm --cache=local --http-enabled=true --http-host=127.0.0.1 \
		"--http-port=$port" "--http-management-port=$management" "--hostname=http://${KEYCLOAK_NAME:-127.0.0.1}:$port" \
		"--truststore-paths=$dir/trust" "--db-url=$KEYCLOAK_DB" >"$dir/keycloak.log" 2>&1 &
	SERVERS+=($!)
}

await_keycloak() {
	local tries=0
	until curl -fs -o /dev/null "$KEYCLOAK_HEALTH"; do
		{ kill -0 "${SERVERS[-1]}" 2>/dev/null && [ $((tries += 1)) -lt 600 ]; } || fail "Keycloak does not start, see $1/keycloak.log"
		sleep 0.5
	done
}

# start_sso PORT : everything ./portal run --sso needs beside the portal, kept in data/sso.
start_sso() {
	local port=$1 dir=$PWD/data/sso keycloak=${CAILIAN_KEYCLOAK_PORT:-8180}
	provide_maven
	provide_keycloak || fail "Keycloak cannot be provided, see .tools/keycloak.log"
	listening "$keycloak" && fail "port $keycloak is in use: stop what listens there or set CAILIAN_KEYCLOAK_PORT"
	umask 077
	mkdir -p "$dir/keys"
	[ -e "$dir/settings" ] || cat >"$dir/settings" <<-EOF2
		SSO_PORTS='$port $keycloak'
		KEYCLOAK_ADMIN_PASSWORD='$(new_secret)'
		AD_BIND_PASSWORD='$(new_secret)Aa1!'
		export CAILIAN_SSO_CLIENT_SECRET='$(new_secret)' CAILIAN_SSO_ADMIN_SECRET='$(new_secret)'
	EOF2
	# shellcheck disable=SC1091
	. "$dir/settings"
	[ "$SSO_PORTS" = "$port $keycloak" ] || fail "the realm under data/sso was made for the ports $SSO_PORTS: use them, or start anew with --fresh"
	[ -e "$dir/keys/master.keys" ] || printf 'index:%s\nk1:%s\n' "$(head -c 32 /dev/urandom | base64)" "$(head -c 32 /dev/urandom | base64)" >"$dir/keys/master.keys"
	KEYCLOAK_NAME=localhost KEYCLOAK_DB="jdbc:h2:file:$dir/keycloak;NON_KEYWORDS=VALUE"
	export CAILIAN_PUBLIC_URL=http://localhost:$port CAILIAN_SSO_ISSUER=http://localhost:$keycloak/realms/cailian
	if provide_ad; then
		start_ad "$dir/ad" || fail "the Active Directory does not start, see data/sso/ad/log"
	else
		say "no Active Directory here (it takes Debian and root): Keycloak keeps the demo staff itself"
	fi
	start_keycloak "$dir" "$keycloak" "CAILIAN_BACKCHANNEL_URL=$CAILIAN_PUBLIC_URL" "CAILIAN_AD_BIND_PASSWORD=$AD_BIND_PASSWORD"
	say "starting Keycloak"
	await_keycloak "$dir"
	export SPRING_PROFILES_ACTIVE=sso CAILIAN_DATA_DIR=./data/sso SERVER_ADDRESS=127.0.0.1 SERVER_SERVLET_SESSION_COOKIE_SECURE=false
	say "Keycloak: http://localhost:$keycloak/admin, user admin, password in data/sso/settings; staff sign in as li.jing and others with $DEMO_PASSWORD"
}

# For the tests: both servers on free ports, empty, and gone afterwards. They start while the portal is built.
start_test_sso() {
	local port portal smtp
	SSO_DIR=$(mktemp -d "${TMPDIR:-/tmp}/cailian-sso.XXXXXX")
	SCRATCH+=("$SSO_DIR")
	while port=$((20000 + RANDOM % 20000)) && listening $port; do :; done
	while portal=$((20000 + RANDOM % 20000)) && listening $portal; do :; done
	while smtp=$((20000 + RANDOM % 20000)) && listening $smtp; do :; done
	KEYCLOAK_ADMIN_PASSWORD=$(new_secret) AD_BIND_PASSWORD=$(new_secret)Aa1! KEYCLOAK_DB='jdbc:h2:mem:keycloak;DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE'
	CAILIAN_TEST_SSO_CLIENT_SECRET=$(new_secret) CAILIAN_TEST_SSO_ADMIN_SECRET=$(new_secret)
	export CAILIAN_TEST_SSO_CLIENT_SECRET CAILIAN_TEST_SSO_ADMIN_SECRET
	start_ad "$SSO_DIR/ad" || fail "the Active Directory does not start: $(tail -n 1 "$SSO_DIR/ad/log")"
	start_keycloak "$SSO_DIR" "$port" "CAILIAN_PUBLIC_URL=http://127.0.0.1:$portal" "CAILIAN_BACKCHANNEL_URL=http://127.0.0.1:$portal" \
		CAILIAN_SMTP_HOST=127.0.0.1 "CAILIAN_SMTP_PORT=$smtp" "CAILIAN_AD_BIND_PASSWORD=$AD_BIND_PASSWORD" \
		"CAILIAN_SSO_CLIENT_SECRET=$CAILIAN_TEST_SSO_CLIENT_SECRET" "CAILIAN_SSO_ADMIN_SECRET=$CAILIAN_TEST_SSO_ADMIN_SECRET"
	export CAILIAN_TEST_KEYCLOAK=http://127.0.0.1:$port CAILIAN_TEST_KEYCLOAK_HEALTH=$KEYCLOAK_HEALTH CAILIAN_TEST_KEYCLOAK_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD
	export CAILIAN_TEST_AD=$SSO_DIR/ad CAILIAN_TEST_AD_PASSWORD=$DEMO_PASSWORD CAILIAN_TEST_SSO_PORT=$portal CAILIAN_TEST_SMTP_PORT=$smtp
}
