package io.cailian.exchange;

import org.springframework.data.jpa.repository.JpaRepository;

interface KnownTenders extends JpaRepository<KnownTender, String> {

}
