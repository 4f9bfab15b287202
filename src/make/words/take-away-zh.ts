import type { TakeAwayWords } from './take-away-words.ts';

export const TAKE_AWAY_ZH: TakeAwayWords = {
  heading: '导出',
  lead: '所有文件都在此浏览器中生成，不会上传任何内容。',
  noMap: '尚无可导出的内容：地图首先需要没有错误的行。',
  address: {
    label: '地图发布后的网址（可选）',
    hint: '例如 https://maps.example/。填写后，指向地图的链接会显示图片，其他网站也可以通过网址嵌入地图。',
    fault: '“{address}”不是完整的网址：网址应以 https:// 开头，且不含 ? 或 #。',
  },
  offered: {
    site: {
      name: '网站',
      about: '包含页面、嵌入页面和电子表格的压缩包。可在任何网络服务器或静态托管服务上解压使用。',
      take: '保存网站',
    },
    file: {
      name: '单个文件',
      about:
        '整个页面存为一个 HTML 文件。无需网络，可从磁盘、邮件或媒体库中打开。其中没有嵌入代码。',
      take: '保存单个文件',
    },
    folder: {
      name: '地图文件夹',
      about:
        '供开发者使用：地图的设置和各行数据，供本项目的副本使用：解压到 public/maps/ 后，npm run build 会生成相同的页面。',
      take: '保存文件夹',
    },
    picture: {
      name: '图片',
      about: '带有图例和署名的地图，用于印刷、幻灯片和社交媒体。',
      take: '保存图片',
    },
    sheet: {
      name: '电子表格',
      about: '以 CSV 格式列出全部声明，与页面读者可下载的文件相同。',
      take: '保存电子表格',
    },
  },
  picture: {
    format: '比例',
    background: '背景',
    light: '浅色',
    dark: '深色',
    file: '文件',
    scale: '尺寸',
  },
  weight: '大小：{size}',
  atMost: '大小：不超过 {size}',
  working: '正在生成…',
  stop: '停止',
  stopped: '已停止。',
  saved: '已保存为 {name}（{size}）。',
  failed: '未能完成：{reason}。请重试。',
  tooLarge: '此浏览器无法绘制这一尺寸的图片。请选择较小的尺寸。',
};
