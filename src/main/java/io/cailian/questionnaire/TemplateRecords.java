package io.cailian.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TemplateRecords extends JpaRepository<QuestionnaireTemplate, TemplateId> {

	@Query("select t from QuestionnaireTemplate t where t.status = io.cailian.questionnaire.TemplateStatus.ACTIVE order by t.position, t.nameEn, t.id.value")
	List<QuestionnaireTemplate> active();

	@Query("select t from QuestionnaireTemplate t where t.id.value in :ids order by t.position, t.nameEn, t.id.value")
	List<QuestionnaireTemplate> all(Collection<UUID> ids);

	@Query("select t from QuestionnaireTemplate t order by t.position, t.nameEn, t.family, t.versionNumber desc")
	List<QuestionnaireTemplate> list();

	/** Every version of one template, held until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from QuestionnaireTemplate t where t.family = :family order by t.versionNumber desc")
	List<QuestionnaireTemplate> versions(UUID family);

}
