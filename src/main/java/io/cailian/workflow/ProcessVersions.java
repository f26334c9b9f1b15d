package io.cailian.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.repository.Deployment;
import org.flowable.engine.repository.ProcessDefinition;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which versions of the processes are deployed: a case ends on the version it began on.
 */
@Service
@PreAuthorize(FailedJobs.READERS)
@Transactional(readOnly = true)
public class ProcessVersions {

	private final RepositoryService repository;

	private final RuntimeService runtime;

	ProcessVersions(RepositoryService repository, RuntimeService runtime) {
		this.repository = repository;
		this.runtime = runtime;
	}

	/** By process, the newest version of each first. */
	public List<ProcessVersion> list() {
		Map<String, Deployment> deployments = this.repository.createDeploymentQuery()
			.list()
			.stream()
			.collect(Collectors.toMap(Deployment::getId, (deployment) -> deployment));
		Set<String> seen = new HashSet<>();
		return this.repository.createProcessDefinitionQuery()
			.orderByProcessDefinitionKey()
			.asc()
			.orderByProcessDefinitionVersion()
			.desc()
			.list()
			.stream()
			.map((definition) -> version(definition, deployments, seen.add(definition.getKey())))
			.toList();
	}

	private ProcessVersion version(ProcessDefinition definition, Map<String, Deployment> deployments, boolean newest) {
		Deployment deployment = deployments.get(definition.getDeploymentId());
		if (deployment == null) {
			throw new IllegalStateException("no deployment of " + definition.getId());
		}
		return new ProcessVersion(definition.getKey(), definition.getVersion(),
				deployment.getDeploymentTime().toInstant(),
				this.runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count(), newest);
	}

}
