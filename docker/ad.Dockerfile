# A Samba Active Directory with the demo's staff, for trying out only.
FROM debian:12.11-slim
RUN apt-get update \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
		samba samba-ad-dc samba-ad-provision samba-dsdb-modules samba-vfs-modules winbind \
	&& rm -rf /var/lib/apt/lists/*
COPY ad-staff.txt /usr/local/share/
COPY ad-start.sh /usr/local/bin/ad-start
COPY ad-number.sh /usr/local/bin/ad-number
ENTRYPOINT ["bash", "/usr/local/bin/ad-start"]
