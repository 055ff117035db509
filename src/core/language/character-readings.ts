// Each reading with its characters: what stands in answers that are typed. Readings are only ever added, so that what was
// right stays right; a test of the content names those that a new question wants, by the pinyin of the reading pages.
const TABLE =
  'ān安 bái白 bāng帮 bǎo保 bào报 bāo胞 bǎ把 biāo标 biǎo表 bù不步部 céng层 chāi拆 cháng长 chǎn产 ' +
  'chá查 chéng城成程 chóu畴 chuàng创 chuán传 chū出 chǔ处础 cóng从 cūn村 cù促 dài代 dào到道 dǎo导 ' +
  'dà大 dǎ打 de地的 dì地 dòng动 duàn断 dùn盾 dù度 dū督 è恶 fáng房 fāng方 fàn范 fā发 fǎ法 fèi费 ' +
  'féng逢 fēng风 fēn纷 fù富 gàn干 gào告 gāo高 gè各 gòng共 gōng工 guān关 guǎn管 guò过 hāng夯 ' +
  'hé合和核 hè贺 hòu后 huán环 huà划化 huó活 hù互 jiāng将 jiàn件建见 jiǎn检 jiāo交 jiào教较 jié结节 ' +
  'jiě解 jìng境 jīng经 jīn今 jìn进 jiū纠 jī基机积 jì寄技计 jí急极 jū居 kǎo考 kē科 kuài快 kuàng况 ' +
  'kuǎn款 kùn困 láo劳 lèi类 liáng良 líng零 lǐng领 lì力立 lǐ理 luò落 máng忙 máo矛 mén门 miàn面 ' +
  'míng明 mín民 mó模 mù目 nán难 nèi内 nóng农 nǔ努 péng朋 píng平 pín贫 qiān迁 qíng情 qín勤 qī七 qǐ企 ' +
  'quán全权 què确 qún群 rén人 rèn任认 rì日 róng容融 rù入 shàn善 shǎo少 shēng生 shè设 shì事示 shí实 ' +
  'shǒu手 shū书 shù数 sī司思 sú俗 sù宿素速 tái台 tài态 tǎ塔 tiáo条 tǐ体 tí提 tuán团 tuō脱 tū突 ' +
  'wèi慰 wèn问 xiàng向 xiāng乡相 xiǎng想 xiàn县现 xiǎo小 xiào效校 xíng行 xīn心 xí习 xǐ喜 xì细 ' +
  'xuān宣 xué学 yào要 yè业 yìng应 yǐn引 yì意益议 yòng用 yǒu友有 yuè月 yù育遇 zé责 zhàng帐账障 ' +
  'zhāng彰 zhǎn展 zhǎo找 zhèng政 zhēn真 zhèn镇 zhì制治置致质 zhǐ指 zhī支知 zhí职 zhòng众重 zhǒng种 ' +
  'zhuān专 zhù住助祝 zǒu走 zuò作 zú族 zǔ组';

const READINGS: ReadonlyMap<string, readonly string[]> = byCharacter();

/**
 * How a Chinese text may be read, with tones: once for every reading of its characters, the rest as it stands; nothing
 * where a character has no reading here.
 * @example readingsOf('84字') → ['84zì']
 */
export function readingsOf(text: string): readonly string[] {
  let read: readonly string[] = [''];
  for (const sign of text) {
    const own = READINGS.get(sign) ?? (/\p{Script=Han}/u.test(sign) ? [] : [sign]);
    read = read.flatMap((before) => own.map((one) => before + one));
  }
  return read;
}

function byCharacter(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const entry of TABLE.split(' ')) {
    const reading = entry.replace(/\p{Script=Han}+/gu, '');
    for (const sign of entry.slice(reading.length)) found.set(sign, [...(found.get(sign) ?? []), reading]);
  }
  return found;
}
