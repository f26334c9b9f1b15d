package io.cailian.calendar;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarRecords extends JpaRepository<BusinessCalendar, CalendarId> {

	Optional<BusinessCalendar> findByCountry(String country);

	List<BusinessCalendar> findAllByOrderByCountry();

}
