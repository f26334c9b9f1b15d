package io.cailian.sourcing;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface RfqWords extends JpaRepository<RfqWord, Long> {

	List<RfqWord> findByRfq(RfqId rfq);

}
