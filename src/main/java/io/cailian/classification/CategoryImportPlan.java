package io.cailian.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.cailian.classification.CategoryImportRow.Effect;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The trees of all schemes a file is about, as they are and with the lines of the file
 * laid over them.
 */
final class CategoryImportPlan {

	private final CategoryRecords records;

	private final Map<String, Map<String, Node>> schemes = new LinkedHashMap<>();

	private final List<Node> inFile = new ArrayList<>();

	private final List<CategoryImportRow> rows = new ArrayList<>();

	CategoryImportPlan(CategoryRecords records, List<CategoryFile.Line> lines) {
		this.records = records;
		lines.forEach(this::read);
		judge();
	}

	List<CategoryImportRow> rows() {
		return this.rows;
	}

	Set<String> schemes() {
		return this.schemes.keySet();
	}

	private void read(CategoryFile.Line line) {
		Node node = new Node(line);
		this.inFile.add(node);
		try {
			String scheme = CategoryDraft.scheme(line.scheme());
			String code = CategoryDraft.code(line.code());
			CategoryDraft.version(line.version());
			new CategoryNames(line.nameZh(), line.nameEn());
			Map<String, Node> known = this.schemes.computeIfAbsent(scheme, this::present);
			Node before = known.get(code);
			if (before != null && before.line != null) {
				throw new RuleViolation("classification.CategoryFile.twice", before.line.number());
			}
			node.present = (before != null) ? before.present : null;
			node.parent = line.parent();
			known.put(code, node);
		}
		catch (RuleViolation violation) {
			node.fault = violation;
		}
	}

	private Map<String, Node> present(String scheme) {
		Map<CategoryId, String> codes = new HashMap<>();
		List<Category> all = this.records.findByScheme(scheme);
		all.forEach((category) -> codes.put(category.id(), category.code()));
		Map<String, Node> nodes = new HashMap<>();
		for (Category category : all) {
			Node node = new Node(null);
			node.present = category;
			node.parent = category.parent().map((id) -> codes.getOrDefault(id, "")).orElse("");
			nodes.put(category.code(), node);
		}
		return nodes;
	}

	private void judge() {
		for (Node node : this.inFile) {
			if (node.fault == null && node.line != null) {
				judge(node, CategoryDraft.scheme(node.line.scheme()));
			}
			this.rows.add(node.row());
		}
	}

	/** Walks up to the root: every step must exist, and none may come twice. */
	private void judge(Node node, String scheme) {
		Map<String, Node> nodes = this.schemes.getOrDefault(scheme, Map.of());
		List<Node> way = new ArrayList<>(List.of(node));
		String parent = node.parent;
		while (!parent.isEmpty()) {
			Node upper = nodes.get(parent);
			if (upper == null || upper.fault != null) {
				node.fault = new RuleViolation("classification.CategoryFile.parentUnknown", parent);
				return;
			}
			if (way.contains(upper)) {
				node.fault = new RuleViolation("classification.Category.underItself");
				return;
			}
			way.add(upper);
			parent = upper.parent;
		}
		if (way.size() > Category.MAX_DEPTH) {
			node.fault = new RuleViolation("classification.Category.tooDeep", Category.MAX_DEPTH);
		}
	}

	/** Does it, the categories above first. */
	void carryOut() {
		this.schemes.forEach((scheme, nodes) -> nodes.values()
			.stream()
			.filter((node) -> node.line != null && node.fault == null)
			.sorted(Comparator.comparingInt((Node node) -> depth(node, nodes)))
			.toList()
			.forEach((node) -> node.carryOut(scheme, nodes)));
		this.records.flush();
	}

	private int depth(Node node, Map<String, Node> nodes) {
		int depth = 1;
		Node each = node;
		while (!each.parent.isEmpty()) {
			each = nodes.getOrDefault(each.parent, new Node(null));
			depth++;
		}
		return depth;
	}

	/** One category: as it is, as the file has it, or both. */
	private final class Node {

		private final CategoryFile.@Nullable Line line;

		private @Nullable Category present;

		private String parent = "";

		private @Nullable RuleViolation fault;

		private Node(CategoryFile.@Nullable Line line) {
			this.line = line;
		}

		private CategoryImportRow row() {
			CategoryFile.Line own = Objects.requireNonNull(this.line);
			return new CategoryImportRow(own.number(), own.scheme(), own.code(), own.parent(), own.nameZh(),
					own.nameEn(), effect(own), this.fault);
		}

		private Effect effect(CategoryFile.Line own) {
			if (this.fault != null) {
				return Effect.REFUSED;
			}
			Category is = this.present;
			if (is == null) {
				return Effect.ADDED;
			}
			String[] codes = is.path().split(Category.STEP);
			String parentNow = (codes.length > 2) ? codes[codes.length - 2] : "";
			boolean same = is.names().equals(new CategoryNames(own.nameZh(), own.nameEn()))
					&& is.schemeVersion().equals(own.version()) && parentNow.equals(own.parent());
			return same ? Effect.UNCHANGED : Effect.CHANGED;
		}

		private void carryOut(String scheme, Map<String, Node> nodes) {
			CategoryFile.Line own = Objects.requireNonNull(this.line);
			Effect effect = effect(own);
			Node upper = this.parent.isEmpty() ? null : nodes.get(this.parent);
			Category above = (upper != null) ? upper.present : null;
			CategoryNames names = new CategoryNames(own.nameZh(), own.nameEn());
			CategoryRecords records = CategoryImportPlan.this.records;
			if (effect == Effect.ADDED) {
				this.present = records.save(Category.add(new CategoryDraft(CategoryId.next(), scheme, own.code(),
						own.version(), names, (above != null) ? above.id() : null), above));
			}
			else if (effect == Effect.CHANGED && this.present != null) {
				Category changed = this.present;
				String oldPath = changed.path();
				changed.rename(names);
				changed.takeFrom(own.version());
				changed.moveUnder(above);
				if (!changed.path().equals(oldPath)) {
					records.under(oldPath).forEach((lower) -> lower.follow(oldPath, changed.path()));
				}
			}
		}

	}

}
