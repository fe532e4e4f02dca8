import type { Both } from './language.ts';

/** Words of the pages around the figures; they are in the HTML, no script needs them. */
interface SiteWords {
  readonly title: string;
  readonly subtitle: string;
  readonly kicker: string;
  readonly skip: string;
  readonly contents: string;
  readonly pages: string;
  readonly previousSection: string;
  readonly nextSection: string;
  readonly part: string;
  readonly cover: string;
  readonly about: string;
  readonly road: string;
  readonly glossary: string;
  readonly glossaryLead: string;
  readonly letters: string;
  readonly filterTerms: string;
  /** How many terms the filter leaves; {count} stands for the number. */
  readonly termsShown: string;
  readonly section: string;
  readonly figure: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly language: string;
  readonly otherLanguage: string;
  readonly learn: string;
  readonly recap: string;
  readonly pitfall: string;
  readonly example: string;
  readonly next: string;
  readonly previous: string;
  readonly afterLastPart: string;
  readonly notYet: string;
  readonly startReading: string;
  readonly continueReading: string;
  readonly map: string;
  readonly inThisPart: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly backToCover: string;
  readonly fromBook: string;
  readonly licence: string;
  readonly figureAsleep: string;
  readonly homeText: string;
}

export const SITE: Both<SiteWords> = {
  vi: {
    title: 'CNN từ góc nhìn bộ lọc',
    subtitle: 'Hiểu và xây dựng CNN từ gốc, qua góc nhìn bộ lọc',
    kicker: 'Sách tương tác song ngữ',
    skip: 'Tới nội dung chính',
    contents: 'Mục lục',
    pages: 'Các trang của sách',
    previousSection: 'Mục trước',
    nextSection: 'Mục sau',
    part: 'Phần',
    cover: 'Trang bìa',
    about: 'Về cuốn sách',
    road: 'Cả con đường',
    glossary: 'Thuật ngữ',
    glossaryLead:
      'Mọi thuật ngữ trong sách, tiếng Việt cạnh tiếng Anh, kèm lối về đoạn giải thích và hình của nó.',
    letters: 'Chữ cái',
    filterTerms: 'Tìm thuật ngữ',
    termsShown: 'Có {count} thuật ngữ',
    section: 'Mục',
    figure: 'Hình',
    theme: 'Giao diện',
    light: 'Sáng',
    dark: 'Tối',
    language: 'Ngôn ngữ',
    otherLanguage: 'English',
    learn: 'Bạn sẽ học',
    recap: 'Tóm lại',
    pitfall: 'Dễ nhầm',
    example: 'Ví dụ',
    next: 'Phần tiếp theo',
    previous: 'Phần trước',
    afterLastPart: 'Nhìn lại',
    notYet: 'đang viết',
    startReading: 'Bắt đầu đọc',
    continueReading: 'Đọc tiếp',
    map: 'Năm phần của cuốn sách',
    inThisPart: 'Trong phần này',
    notFoundTitle: 'Không tìm thấy trang này',
    notFoundText:
      'Có thể địa chỉ bị gõ sai, hoặc trang đã chuyển đi nơi khác. Hãy bắt đầu lại từ trang bìa.',
    backToCover: 'Về trang bìa',
    fromBook: 'Hình trong sách',
    licence: 'Code theo giấy phép MIT; lời và hình theo CC BY 4.0.',
    figureAsleep:
      'Chưa tải được phần chạy của hình này, nên các nút của nó chưa dùng được. Hãy kiểm tra mạng rồi thử lại.',
    homeText: 'Đang chuyển tới bản tiếng Việt.',
  },
  en: {
    title: 'CNNs from the filter’s point of view',
    subtitle: 'Understanding and building CNNs from the filter’s point of view',
    kicker: 'An interactive bilingual textbook',
    skip: 'Skip to the text',
    contents: 'Contents',
    pages: 'Pages of the book',
    previousSection: 'Previous section',
    nextSection: 'Next section',
    part: 'Part',
    cover: 'Cover',
    about: 'About the book',
    road: 'The whole road',
    glossary: 'Glossary',
    glossaryLead:
      'Every term that the book explains, English beside Vietnamese, with the way to its passage and its figure.',
    letters: 'Letters',
    filterTerms: 'Find a term',
    termsShown: 'Terms found: {count}',
    section: 'Section',
    figure: 'Figure',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    language: 'Language',
    otherLanguage: 'Tiếng Việt',
    learn: 'You will learn',
    recap: 'Recap',
    pitfall: 'Pitfall',
    example: 'Example',
    next: 'Next part',
    previous: 'Previous part',
    afterLastPart: 'Looking back',
    notYet: 'being written',
    startReading: 'Start reading',
    continueReading: 'Continue',
    map: 'The five parts of the book',
    inThisPart: 'In this part',
    notFoundTitle: 'This page was not found',
    notFoundText:
      'The address may have a typing error, or the page has moved. You can start again from the cover.',
    backToCover: 'Back to the cover',
    fromBook: 'A figure from the book',
    licence: 'Code under the MIT licence; text and figures under CC BY 4.0.',
    figureAsleep:
      'The script of this figure did not come, so its controls do nothing yet. Check the network and try again.',
    homeText: 'Taking you to the Vietnamese edition.',
  },
};
