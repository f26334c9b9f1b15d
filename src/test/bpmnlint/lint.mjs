// Lints the process files. Flowable reads the flows alone and the files leave out the steps' own <incoming> and
// <outgoing>, which BPMN lets them; the rules look at nothing else, so they are filled in before.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import config from './rules.mjs';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter.js');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver.js');

const files = process.argv.slice(2);

function connect(scope) {
	for (const element of scope.flowElements ?? []) {
		if (element.$type === 'bpmn:SequenceFlow') {
			link(element.sourceRef, 'outgoing', element);
			link(element.targetRef, 'incoming', element);
		}
		connect(element);
	}
}

function link(step, direction, flow) {
	if (step && !step.get(direction).includes(flow)) {
		step.get(direction).push(flow);
	}
}

let findings = 0;
for (const file of files) {
	const { rootElement, warnings } = await new BpmnModdle().fromXML(readFileSync(file, 'utf8'));
	rootElement.rootElements.forEach(connect);
	const tell = (id, rule, words) => {
		findings++;
		console.error(`${basename(file)}: ${id}: ${words} (${rule})`);
	};
	warnings.forEach((warning) => tell(warning.element?.id ?? '', 'import', warning.message));
	// Some rules remember what they have seen, so every file gets a linter of its own.
	const linter = new Linter({ config, resolver: new NodeResolver() });
	for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
		reports.forEach((report) => tell(report.id, rule, report.message));
	}
}
console.log(`${files.length} process files, ${findings} findings`);
process.exit(findings || !files.length ? 1 : 0);
