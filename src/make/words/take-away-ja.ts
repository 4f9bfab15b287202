import type { TakeAwayWords } from './take-away-words.ts';

export const TAKE_AWAY_JA: TakeAwayWords = {
  heading: '書き出し',
  lead: 'ファイルはすべてこのブラウザで作成され、何もアップロードされません。',
  noMap: '書き出せるものはまだありません。まず誤りのない行が必要です。',
  address: {
    label: '公開後の地図のアドレス（任意）',
    hint: '例：https://maps.example/。入力すると、地図へのリンクに画像が表示され、ほかのサイトがアドレスで地図を埋め込めます。',
    fault:
      '「{address}」は完全なアドレスではありません。https://で始まり、?や#を含まないものです。',
  },
  offered: {
    site: {
      name: 'ウェブサイト',
      about:
        'ページ、埋め込み用ページ、表計算ファイルをまとめたアーカイブ。どのウェブサーバーや静的ホスティングでも展開して使えます。',
      take: 'ウェブサイトを保存',
    },
    file: {
      name: '1つのファイル',
      about:
        'ページ全体を1つのHTMLファイルにしたもの。ネットワークがなくても、ディスク、メール、メディアライブラリから開けます。埋め込みコードはありません。',
      take: '1つのファイルを保存',
    },
    folder: {
      name: '地図のフォルダー',
      about:
        '開発者向け：このプロジェクトのコピーで使う、地図の設定と行。public/maps/に展開すると、npm run buildで同じページが作られます。',
      take: 'フォルダーを保存',
    },
    picture: {
      name: '画像',
      about: '凡例とクレジット付きの地図。印刷、スライド、ソーシャルメディア向け。',
      take: '画像を保存',
    },
    sheet: {
      name: '表計算ファイル',
      about: 'すべての声明のCSV。ページの読者がダウンロードできるものと同じです。',
      take: '表計算ファイルを保存',
    },
  },
  picture: {
    format: '縦横比',
    background: '背景',
    light: 'ライト',
    dark: 'ダーク',
    file: 'ファイル',
    scale: 'サイズ',
  },
  weight: 'サイズ：{size}',
  atMost: 'サイズ：最大{size}',
  working: '作成しています…',
  stop: '中止',
  stopped: '中止しました。',
  saved: '{name}（{size}）として保存しました。',
  failed: 'できませんでした：{reason}。もう一度お試しください。',
  tooLarge: 'このブラウザではこのサイズの画像を作成できません。小さいサイズを選んでください。',
};
