package io.cailian.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Items as an industrial company has them: what a thing is called follows from what it
 * is, many are alike, and each number is always the same item.
 */
final class CatalogItems {

	private static final List<String> MINES = List.of("神东", "准格尔", "大同", "榆林", "平朔", "伊泰", "陕北", "淮南", "兖州", "晋城", "阳泉",
			"开滦");

	private static final List<String> COALS = List.of("动力煤", "无烟煤", "洗精煤", "块煤", "末煤", "喷吹煤");

	private static final List<String> BRANDS = List.of("SKF", "NSK", "人本", "哈轴", "瓦轴", "洛轴", "FAG", "NTN", "正泰", "德力西",
			"施耐德", "远东", "亨通", "南孚", "沪工", "凯泉", "东方泵业", "格兰富", "宝钢", "鞍钢", "首钢", "世达", "霍尼韦尔", "3M");

	private static final List<Kind> KINDS = List.of(new Kind("1010", "煤炭", "TNE", CatalogItems::coal),
			new Kind("1020", "钢材", "TNE", CatalogItems::steel), new Kind("2010", "电线电缆", "MTR", CatalogItems::cable),
			new Kind("2020", "泵与阀门", "H87", CatalogItems::valve), new Kind("2021", "水泵", "SET", CatalogItems::pump),
			new Kind("2030", "轴承", "H87", CatalogItems::bearing), new Kind("2035", "紧固件", "H87", CatalogItems::bolt),
			new Kind("2040", "低压电器", "H87", CatalogItems::breaker),
			new Kind("2050", "劳保用品", "PR", CatalogItems::gloves),
			new Kind("3010", "办公用品", "H87", CatalogItems::office));

	private CatalogItems() {
	}

	static List<Kind> kinds() {
		return KINDS;
	}

	/** The item of a number; the values are those of its kind. */
	static Made item(int number) {
		SplittableRandom random = new SplittableRandom(number);
		Kind kind = KINDS.get(number % KINDS.size());
		return kind.making().apply(random).of(kind, "%s-%07d".formatted(kind.code(), number));
	}

	private static Words coal(SplittableRandom random) {
		int heat = 3_500 + 50 * random.nextInt(70);
		String size = one(random, "0-50mm", "0-25mm", "13-30mm", "30-80mm");
		String coal = one(random, COALS);
		String mine = one(random, MINES);
		return new Words(mine + coal + " " + heat + "大卡 " + size, "Coal " + heat + " kcal " + size,
				Map.of("calorific", String.valueOf(heat), "sulphur", "0." + (1 + random.nextInt(9)), "mine", mine,
						"grade", one(random, "A", "B", "C"), "washed", String.valueOf(coal.startsWith("洗"))));
	}

	private static Words steel(SplittableRandom random) {
		String form = one(random, "热轧H型钢", "冷轧钢板", "热镀锌角钢", "无缝钢管", "螺纹钢", "槽钢", "不锈钢板", "花纹钢板", "焊接钢管", "工字钢");
		String steel = one(random, "Q235B", "Q355B", "20#", "45#", "304", "316L", "HRB400E");
		int width = 20 + 10 * random.nextInt(60);
		return new Words(
				form + " " + steel + " " + width + "x" + (2 + random.nextInt(40)) + "x" + (6 + random.nextInt(6))
						+ "000 " + one(random, BRANDS),
				"Steel section " + steel, Map.of("width", String.valueOf(width), "grade", one(random, "A", "B", "C")));
	}

	private static Words cable(SplittableRandom random) {
		String type = one(random, "YJV", "YJV22", "VV", "VV22", "KVVP", "BVR", "YC", "ZR-YJV", "WDZ-YJY");
		String size = one(random, "1.5", "2.5", "4", "6", "10", "16", "25", "35", "50", "70", "95", "120", "150", "185",
				"240");
		int cores = 1 + random.nextInt(5);
		return new Words(
				one(random, "铜芯", "铝芯", "铝合金芯") + one(random, "交联聚乙烯", "聚氯乙烯", "低烟无卤", "橡胶") + "绝缘"
						+ one(random, "", "钢带铠装", "编织屏蔽", "阻燃") + one(random, "电力电缆", "控制电缆", "软电缆", "电线") + " " + type
						+ "-0.6/1kV-" + cores + "x" + size,
				"Insulated cable " + type + " " + cores + "x" + size,
				Map.of("section", size, "cores", String.valueOf(cores), "armoured", String.valueOf(type.endsWith("22")),
						"grade", one(random, "A", "B", "C")));
	}

	private static Words valve(SplittableRandom random) {
		int bore = List.of(15, 20, 25, 32, 40, 50, 65, 80, 100, 125, 150, 200, 250, 300).get(random.nextInt(14));
		String body = one(random, "不锈钢", "铸铁", "碳钢", "黄铜", "衬氟", "球墨铸铁");
		return new Words(
				body + one(random, "法兰", "螺纹", "对夹", "焊接") + one(random, "闸阀", "球阀", "截止阀", "蝶阀", "止回阀", "安全阀", "调节阀")
						+ " " + one(random, "Z41W", "Q41F", "J41H", "D371X", "H44H") + "-"
						+ one(random, "10", "16", "25", "40") + one(random, "P", "C", "Q") + " DN" + bore,
				"Valve DN" + bore, Map.of("bore", String.valueOf(bore), "grade", one(random, "A", "B", "C")));
	}

	private static Words pump(SplittableRandom random) {
		int flow = 5 + 5 * random.nextInt(100);
		return new Words(
				one(random, "卧式", "立式", "自吸式", "潜水式") + one(random, "单级", "多级", "双吸")
						+ one(random, "离心泵", "排污泵", "管道泵", "化工泵") + " " + one(random, "D", "ISG", "QW", "IHF") + flow
						+ "-" + (10 + 5 * random.nextInt(30)) + " " + one(random, BRANDS),
				"Centrifugal pump " + flow, Map.of("flow", String.valueOf(flow), "grade", one(random, "A", "B", "C")));
	}

	private static Words bearing(SplittableRandom random) {
		int bore = 5 * (1 + random.nextInt(40));
		String series = one(random, "60", "62", "63", "222", "302", "N2", "NU3", "512");
		return new Words(
				one(random, "深沟球", "调心滚子", "圆锥滚子", "圆柱滚子", "推力球", "角接触球", "满装滚针") + "轴承 " + series
						+ "%02d".formatted(bore / 5) + one(random, "", "-2RS", "-2Z", "/C3", "-E-M") + " "
						+ one(random, BRANDS),
				"Roller bearing " + series, Map.of("bore", String.valueOf(bore), "grade", one(random, "A", "B", "C"),
						"sealed", String.valueOf(random.nextBoolean())));
	}

	private static Words bolt(SplittableRandom random) {
		int length = 10 + 5 * random.nextInt(40);
		return new Words(
				one(random, "304不锈钢", "镀锌", "发黑", "高强度") + one(random, "外六角", "内六角", "十字盘头", "法兰面", "双头")
						+ one(random, "螺栓", "螺钉", "螺柱", "螺母") + " M" + (4 + 2 * random.nextInt(12)) + "x" + length + " "
						+ one(random, "GB/T5783", "GB/T70.1", "DIN933", "GB/T6170"),
				"Hexagon bolt", Map.of("length", String.valueOf(length), "grade", one(random, "A", "B", "C")));
	}

	private static Words breaker(SplittableRandom random) {
		int amperes = List.of(6, 10, 16, 20, 25, 32, 40, 63, 80, 100, 125, 160, 250, 400, 630).get(random.nextInt(15));
		return new Words(
				one(random, "小型", "塑壳", "漏电", "万能式") + one(random, "断路器", "接触器", "热继电器", "隔离开关") + " "
						+ one(random, "DZ47", "NM1", "CJX2", "NXB") + "-" + amperes + "A " + (1 + random.nextInt(4))
						+ "P " + one(random, BRANDS),
				"Circuit breaker " + amperes + "A",
				Map.of("current", String.valueOf(amperes), "grade", one(random, "A", "B", "C")));
	}

	private static Words gloves(SplittableRandom random) {
		return new Words(one(random, "丁腈涂层", "帆布", "防割", "耐高温", "绝缘橡胶", "一次性")
				+ one(random, "防护手套", "安全鞋", "防尘口罩", "护目镜", "安全帽", "反光背心") + " " + one(random, "S", "M", "L", "XL")
				+ "码 " + one(random, BRANDS) + " " + (100 + random.nextInt(9_900)), "Protective equipment",
				Map.of("grade", one(random, "A", "B", "C")));
	}

	private static Words office(SplittableRandom random) {
		return new Words(
				one(random, "A4", "A3", "彩色", "加厚") + one(random, "复印纸", "文件夹", "中性笔", "硒鼓", "档案盒", "便利贴", "订书机") + " "
						+ one(random, "70g", "80g", "0.5mm", "10只装", "红色", "蓝色") + " "
						+ (1_000 + random.nextInt(9_000)),
				"Office supplies", Map.of("grade", one(random, "A", "B", "C")));
	}

	private static String one(SplittableRandom random, String... words) {
		return words[random.nextInt(words.length)];
	}

	private static String one(SplittableRandom random, List<String> words) {
		return words.get(random.nextInt(words.size()));
	}

	/** A category and how its items are called. */
	record Kind(String code, String name, String unit, Function<SplittableRandom, Words> making) {

	}

	/** Names and values of an item. */
	record Words(String zh, String en, Map<String, String> values) {

		Made of(Kind kind, String code) {
			return new Made(kind, code, this.zh, this.en, this.values);
		}

	}

	/** An item. */
	record Made(Kind kind, String code, String zh, String en, Map<String, String> values) {

	}

}
