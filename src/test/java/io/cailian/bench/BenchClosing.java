package io.cailian.bench;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.Ids;
import org.flowable.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the engine does later and by itself about an approved document: writes down that
 * it did.
 */
public class BenchClosing {

	private static final String PROCESS = """
			<?xml version="1.0" encoding="UTF-8"?>
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
				targetNamespace="https://cailian.io/benches">
				<process id="closeBench" name="Close bench" isExecutable="true">
					<startEvent id="begun" />
					<sequenceFlow id="toClose" sourceRef="begun" targetRef="close" />
					<serviceTask id="close" name="Close" flowable:async="true"
						flowable:expression="${benchClosing.close(subjectId)}" />
					<sequenceFlow id="toClosed" sourceRef="close" targetRef="closed" />
					<endEvent id="closed" />
				</process>
			</definitions>
			""";

	private final ObjectProvider<ProcessEngine> engine;

	private final JdbcTemplate database;

	BenchClosing(ObjectProvider<ProcessEngine> engine, JdbcTemplate database) {
		this.engine = engine;
		this.database = database;
	}

	void deploy() {
		this.engine.getObject()
			.getRepositoryService()
			.createDeployment()
			.name("bench")
			.enableDuplicateFiltering()
			.addString("closeBench.bpmn20.xml", PROCESS)
			.deploy();
	}

	void start(UUID document) {
		this.engine.getObject()
			.getRuntimeService()
			.startProcessInstanceByKey("closeBench", "JOB:" + document, Map.of("subjectId", document.toString()));
	}

	/** The step of the process. */
	public void close(String document) {
		this.database.update("insert into bench_job (document_id, done_at) values (?, utc_timestamp(6))",
				Ids.bytes(UUID.fromString(document)));
	}

}
