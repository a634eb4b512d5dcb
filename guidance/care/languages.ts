/** A plain statement in the languages in which Medi-Cal plans inform: what the help is, how to ask, a free interpreter. */
import type { Authority } from '../define.ts'

export type PlainLanguage = Authority & {
  /** BCP 47 tag, for the page's `lang`. */
  readonly code: string
  /** The language's own name. */
  readonly name: string
  /** Its English name, for whoever helps. */
  readonly english: string
  readonly direction: 'ltr' | 'rtl'
  /** A heading and what follows; null where we could not write it rightly, and say so in English. */
  readonly says: { readonly title: string; readonly sentences: readonly string[] } | null
  /** No native speaker has read it yet. */
  readonly isReviewed: boolean
}

/* Which languages these are is recalled from notices of plans; the sentences are ours, and nobody has reviewed them. */
const ours = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: threshold languages and their statements',
} as const

const language = (
  code: string,
  name: string,
  english: string,
  title: string | null,
  sentences: readonly string[] = [],
  direction: 'ltr' | 'rtl' = 'ltr',
): PlainLanguage => ({
  ...{ code, name, english, direction, isReviewed: false },
  says: title === null ? null : { title, sentences },
  ...ours,
})

export const plainLanguages: readonly PlainLanguage[] = [
  language(
    'ar',
    'العربية',
    'Arabic',
    'مساعدة مجانية من خلال Medi-Cal',
    [
      'يمكن لخطتك الصحية أن توفر لك مدير رعاية، ومساعدة في السكن أو الطعام أو المنزل.',
      'لا تدفع أي شيء. هذه المساعدة اختيارية، ويمكنك أن ترفضها أو توقفها في أي وقت.',
      'لطلبها، اتصل بخطتك الصحية. يمكن لأي شخص أن يطلبها لك.',
      'يمكنك أن تطلب مترجمًا شفهيًا مجانًا.',
    ],
    'rtl',
  ),
  language('hy', 'Հայերեն', 'Armenian', 'Անվճար օգնություն Medi-Cal-ի միջոցով', [
    'Ձեր առողջապահական պլանը կարող է տրամադրել խնամքի համակարգող և օգնություն բնակարանի կամ սննդի հարցում։',
    'Դուք ոչինչ չեք վճարում։ Դուք կարող եք հրաժարվել ցանկացած պահի։',
    'Խնդրելու համար զանգահարեք ձեր առողջապահական պլանին։ Ցանկացած մարդ կարող է խնդրել ձեզ համար։',
    'Թարգմանիչն անվճար է։',
  ]),
  language('km', 'ភាសាខ្មែរ', 'Cambodian (Khmer)', null),
  language('zh-Hant', '繁體中文', 'Chinese (traditional)', '透過 Medi-Cal 獲得免費協助', [
    '您的健康計劃可以為您安排一位護理管理員，並提供住房、食物或居家方面的協助。',
    '您不需要付費。您可以拒絕，也可以隨時停止。',
    '請致電您的健康計劃提出申請。任何人都可以代您申請。',
    '您可以免費使用口譯服務。',
  ]),
  language('zh-Hans', '简体中文', 'Chinese (simplified)', '通过 Medi-Cal 获得免费帮助', [
    '您的健康计划可以为您安排一位护理管理员，并提供住房、食物或居家方面的帮助。',
    '您不需要付费。您可以拒绝，也可以随时停止。',
    '请致电您的健康计划提出申请。任何人都可以代您申请。',
    '您可以免费使用口译服务。',
  ]),
  language(
    'fa',
    'فارسی',
    'Farsi',
    'کمک رایگان از طریق Medi-Cal',
    [
      'طرح درمانی شما می‌تواند برای شما یک مدیر مراقبت تعیین کند و در زمینه مسکن، غذا یا خانه کمک کند.',
      'شما هزینه‌ای نمی‌پردازید. می‌توانید نپذیرید یا هر زمان که بخواهید آن را متوقف کنید.',
      'برای درخواست، با طرح درمانی خود تماس بگیرید. هر کسی می‌تواند برای شما درخواست کند.',
      'می‌توانید به صورت رایگان مترجم شفاهی بخواهید.',
    ],
    'rtl',
  ),
  language('hi', 'हिन्दी', 'Hindi', 'Medi-Cal के ज़रिए मुफ़्त मदद', [
    'आपका हेल्थ प्लान आपको एक देखभाल प्रबंधक दे सकता है, और घर या भोजन में मदद कर सकता है।',
    'आपको कुछ भी नहीं देना है। आप मना कर सकते हैं और कभी भी बंद कर सकते हैं।',
    'मदद मांगने के लिए अपने हेल्थ प्लान को फ़ोन करें। कोई भी आपके लिए मांग सकता है।',
    'दुभाषिया मुफ़्त है।',
  ]),
  language('hmn', 'Hmoob', 'Hmong', null),
  language('ja', '日本語', 'Japanese', 'Medi-Calによる無料の支援', [
    '医療保険プランは、ケアマネージャーを付けたり、住まいや食事などの支援を行ったりすることができます。',
    '費用はかかりません。断ることも、いつでもやめることもできます。',
    '希望する場合は、ご自分の医療保険プランに電話してください。誰でもあなたの代わりに申し込めます。',
    '通訳は無料です。',
  ]),
  language('ko', '한국어', 'Korean', 'Medi-Cal을 통한 무료 도움', [
    '건강보험 플랜에서 케어 매니저를 배정하고 주거, 음식, 가정생활에 도움을 드릴 수 있습니다.',
    '비용은 없습니다. 거절할 수 있고 언제든지 그만둘 수 있습니다.',
    '신청하려면 건강보험 플랜에 전화하세요. 누구나 대신 신청할 수 있습니다.',
    '통역은 무료입니다.',
  ]),
  language('lo', 'ພາສາລາວ', 'Laotian', null),
  language('ium', 'Mienh', 'Mien', null),
  language('pa', 'ਪੰਜਾਬੀ', 'Punjabi', 'Medi-Cal ਰਾਹੀਂ ਮੁਫ਼ਤ ਮਦਦ', [
    'ਤੁਹਾਡਾ ਹੈਲਥ ਪਲਾਨ ਤੁਹਾਨੂੰ ਇੱਕ ਦੇਖਭਾਲ ਮੈਨੇਜਰ ਦੇ ਸਕਦਾ ਹੈ, ਅਤੇ ਘਰ ਜਾਂ ਭੋਜਨ ਵਿੱਚ ਮਦਦ ਕਰ ਸਕਦਾ ਹੈ।',
    'ਤੁਹਾਨੂੰ ਕੁਝ ਨਹੀਂ ਦੇਣਾ ਪੈਂਦਾ। ਤੁਸੀਂ ਨਾਂਹ ਕਰ ਸਕਦੇ ਹੋ ਅਤੇ ਕਦੇ ਵੀ ਬੰਦ ਕਰ ਸਕਦੇ ਹੋ।',
    'ਮਦਦ ਮੰਗਣ ਲਈ ਆਪਣੇ ਹੈਲਥ ਪਲਾਨ ਨੂੰ ਫ਼ੋਨ ਕਰੋ। ਕੋਈ ਵੀ ਤੁਹਾਡੇ ਲਈ ਮੰਗ ਸਕਦਾ ਹੈ।',
    'ਦੁਭਾਸ਼ੀਆ ਮੁਫ਼ਤ ਹੈ।',
  ]),
  language('ru', 'Русский', 'Russian', 'Бесплатная помощь через Medi-Cal', [
    'Ваш медицинский план может назначить вам координатора помощи и помочь с жильём, питанием или бытом.',
    'Вы ничего не платите. Вы можете отказаться и прекратить в любое время.',
    'Чтобы попросить о помощи, позвоните в свой медицинский план. За вас может попросить любой человек.',
    'Услуги устного переводчика бесплатны.',
  ]),
  language('tl', 'Tagalog', 'Tagalog', 'Libreng tulong sa pamamagitan ng Medi-Cal', [
    'Maaari kang bigyan ng iyong planong pangkalusugan ng isang care manager at ng tulong sa tirahan, pagkain o bahay.',
    'Wala kang babayaran. Maaari kang tumanggi at huminto anumang oras.',
    'Para humingi ng tulong, tumawag sa iyong planong pangkalusugan. Maaaring humiling ang sinuman para sa iyo.',
    'Libre ang interpreter.',
  ]),
  language('th', 'ไทย', 'Thai', 'ความช่วยเหลือฟรีผ่าน Medi-Cal', [
    'แผนสุขภาพของคุณสามารถจัดผู้จัดการการดูแลให้คุณ และช่วยเรื่องที่อยู่อาศัย อาหาร หรือบ้าน',
    'คุณไม่ต้องจ่ายเงิน คุณปฏิเสธหรือหยุดได้ทุกเมื่อ',
    'หากต้องการขอ โปรดโทรหาแผนสุขภาพของคุณ ใครก็ขอแทนคุณได้',
    'มีล่ามให้ฟรี',
  ]),
  language('uk', 'Українська', 'Ukrainian', 'Безкоштовна допомога через Medi-Cal', [
    'Ваш медичний план може призначити вам координатора допомоги та допомогти з житлом, харчуванням або побутом.',
    'Ви нічого не платите. Ви можете відмовитися та припинити будь-коли.',
    'Щоб попросити про допомогу, зателефонуйте до свого медичного плану. За вас може попросити будь-хто.',
    'Послуги усного перекладача безкоштовні.',
  ]),
  language('vi', 'Tiếng Việt', 'Vietnamese', 'Trợ giúp miễn phí qua Medi-Cal', [
    'Chương trình sức khỏe của quý vị có thể cử một người quản lý chăm sóc và giúp về nhà ở, thức ăn hoặc việc nhà.',
    'Quý vị không phải trả tiền. Quý vị có thể từ chối và dừng lại bất cứ lúc nào.',
    'Để yêu cầu, hãy gọi cho chương trình sức khỏe của quý vị. Bất kỳ ai cũng có thể yêu cầu thay cho quý vị.',
    'Thông dịch viên miễn phí.',
  ]),
]
