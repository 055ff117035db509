/** Sums, and who made or signed a list: words that stand below a roster. Each is a whole word, or stands before a colon. */
const SUMS = [
  ...['合计', '总计', '小计', '共计', '总人数', '合计人数'],
  ...['جەمئىي', 'جەمئى', 'ئومۇمىي سان', 'يىغىندى', 'يىغىندىسى', 'كىچىك جەمئىي'],
  ...['བསྡོམས', 'ཁྱོན་བསྡོམས', 'བསྡོམས་འབོར', 'སྤྱི་བསྡོམས', 'ཆ་བསྡོམས'],
];
const SIGNERS = [
  ...['审核', '复核', '审批', '填表', '制表', '填报', '经办'].flatMap((word) =>
    ['', '人', '员', '单位', '日期', '时间'].map((end) => `${word}${end}`),
  ),
  ...[
    '单位负责人',
    '部门负责人',
    '科室负责人',
    '分管领导',
    '负责人',
    '备注',
    '注',
    '说明',
    '单位盖章',
    '盖章',
  ],
  ...['تەكشۈرگۈچى', 'تەستىقلىغۇچى', 'تولدۇرغۇچى', 'جەدۋەل تولدۇرغۇچى', 'جەدۋەل تۈزگۈچى', 'تۈزگۈچى'],
  ...['ئورۇن مەسئۇلى', 'تارماق مەسئۇلى', 'مەسئۇل', 'ئىزاھات', 'ئەسكەرتىش'],
  ...['ཞིབ་བཤེར་པ', 'ཞིབ་བཤེར་བྱེད་མཁན', 'ཞིབ་བཤེར', 'འགེངས་མཁན', 'རེའུ་མིག་འགེངས་མཁན', 'རེའུ་མིག་བཟོ་མཁན'],
  ...['ལས་ཁུངས་འགན་འཁུར་བ', 'སྡེ་ཁག་འགན་འཁུར་བ', 'འགན་འཁུར་བ', 'མཆན', 'ཟུར་མཆན', 'གསལ་བཤད'],
];
/** A sum is followed by its figure, and who signed by a colon or the name. */
const SUM = new RegExp(`^(?:合计|总计|小计|共计)|^(?:${SUMS.map(folded).join('|')})(?:$|[:(་\\p{N}])`, 'u');
const SIGNER = new RegExp(
  `^(?:审核|复核|审批|填表|制表|填报|经办)[人员]|^(?:${SIGNERS.map(folded).join('|')})(?:$|[:(།])`,
  'u',
);

/**
 * Whether a number, a name or a department says that its line is a sum, a signature or a note below a roster, and nobody's.
 * @example isFooter('审核人：李四') === true
 */
export function isFooter(text: string): boolean {
  const key = folded(text);
  return SUM.test(key) || SIGNER.test(key);
}

/**
 * The same of a line's first cell, whatever its column: there somebody's post may stand, such as 负责人.
 * @example isFooterBegin('负责人') === false
 */
export function isFooterBegin(text: string): boolean {
  const key = folded(text);
  return SUM.test(key) || (key.includes(':') && SIGNER.test(key));
}

/** Spaces inside words only make them wider, as in a heading 合 计. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[་།]+(?=:|$)/gu, '');
}
