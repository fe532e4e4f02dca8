import { type Readings, type Text, tables } from './text.ts';

const READINGS: Readings = {
  'vertical-edge': {
    alike: 'Bên trái tối, bên phải sáng.',
    opposite: 'Bên trái sáng, bên phải tối.',
    faint: 'Bên trái và bên phải sáng gần như nhau.',
  },
  'horizontal-edge': {
    alike: 'Bên trên tối, bên dưới sáng.',
    opposite: 'Bên trên sáng, bên dưới tối.',
    faint: 'Bên trên và bên dưới sáng gần như nhau.',
  },
  diagonal: {
    alike: 'Ba pixel trên đường chéo sáng hơn sáu pixel còn lại.',
    opposite: 'Ba pixel trên đường chéo tối hơn sáu pixel còn lại.',
    faint: 'Đường chéo và phần còn lại sáng gần như nhau.',
  },
};

export const vi: Text = {
  title: 'Chiếc đèn pin soi mẫu',
  lead: 'Kéo khung sáng trên ảnh, hoặc bấm Chạy: đèn đi qua đến đâu, ảnh hiện thành feature map đến đó.',
  surface:
    'Tấm ảnh và kernel đang soi. Phím mũi tên dời kernel một pixel, giữ Shift thì mười pixel; phím cách để chạy.',
  labels: {
    kernels: {
      'vertical-edge': 'Cạnh dọc',
      'horizontal-edge': 'Cạnh ngang',
      diagonal: 'Nét chéo',
      blur: 'Làm mờ',
    },
    patch: 'Mảnh ảnh',
    picture: 'Ảnh → feature map',
    window: 'ô nhỏ: cửa sổ 3×3',
    scale: 'Thang màu của feature map',
  },
  presets: {},
  describe: ({ kernel }, { row, col, answer, middlePixel, reading, complete }, { number }) => {
    const place = `Hàng ${number(row)}, cột ${number(col)}:`;
    const end = complete ? ' Feature map đã hiện đủ.' : '';
    if (kernel === 'blur' || reading === 'average') {
      return `${place} trung bình chín pixel là ${number(answer)}, thay cho ${number(middlePixel)} ở giữa.${end}`;
    }
    return `${place} tổng là ${number(answer)}. ${READINGS[kernel][reading]}${end}`;
  },
  tables,
};
