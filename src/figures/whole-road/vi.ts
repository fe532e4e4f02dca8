import { numbersOf } from './numbers.ts';
import type { Station } from './state.ts';
import { tablesOf } from './tables.ts';
import type { Text } from './text.ts';

export const vi: Text = {
  title: 'Cả con đường trong một hình',
  lead: 'Bấm Chạy để đi hết mười chặng, hoặc chạm một chặng. Rồi đổi ảnh, dời pixel.',
  surface:
    'Con đường mười chặng, từ pixel đến 1×1. Phím mũi tên dời pixel, giữ Shift để dời xa; Home, End về chặng đầu, chặng cuối.',
  labels: {
    item: 'Ảnh',
    kernel: 'Kernel',
    channels: '8 kênh',
    blend: 'bản trộn',
    kernelOf: (which, all) => `${which} trong ${all}`,
    names: {
      pixel: 'Pixel',
      tensor: 'Tensor',
      kernel: 'Kernel',
      map: 'Feature map',
      gate: 'Cổng ReLU',
      pool: 'Pooling',
      vote: 'Bỏ phiếu',
      error: 'Lỗi',
      rot180: 'rot180',
      pointwise: '1×1',
    },
  },
  presets: {
    kernel: 'Đèn pin',
    gate: 'Người gác cổng',
    vote: 'Hội đồng',
    error: 'Tự kiểm điểm',
    rot180: 'Trượt ngược',
    pointwise: 'Xuyên táo',
  },
  describe: (state, derived, say) => {
    const n = numbersOf(state, derived, say);
    const place = `hàng ${n.row}, cột ${n.col}`;
    const sentences: Record<Station, () => string> = {
      pixel: () =>
        `Pixel ở ${place} sáng ${n.pixel}, từ 0 là đen đến 1 là trắng. Cả tấm ảnh chỉ gồm 784 con số như thế.`,
      tensor: () =>
        `Với mạng, ảnh là một tensor 28×28×1: 28 hàng, 28 cột, một kênh. Đây là pixel ấy giữa các hàng xóm${n.padded ? '; ô gạch chéo là vòng số 0' : ''}. Kernel cần biết ai ở cạnh ai.`,
      kernel: () =>
        `Chiếc đèn pin: chín trọng số và một bias ${n.bias}. Đi đến đâu nó cũng mang theo đúng mấy số ấy, và có tám chiếc cùng soi tấm ảnh này.`,
      map: () =>
        `Đèn pin soi ${place}: chín tích cộng lại được ${n.products}, thêm bias ${n.bias} thành ${n.adds ? '' : 'khoảng '}${n.map}. Feature map ghi số ấy vào đúng chỗ này.`,
      gate: () =>
        n.passes
          ? `Người gác cổng của các lá phiếu nhận ${n.map}: có bằng chứng, cho qua nguyên vẹn.`
          : `Người gác cổng của các lá phiếu nhận ${n.map}: không phải bằng chứng, nên ghi 0.`,
      pool: () =>
        `Pooling nén dọc: bốn ô 2×2 chỉ còn số lớn nhất là ${n.pool}, ở hàng ${n.poolRow}, cột ${n.poolCol} của feature map 14×14. ${
          derived.wins
            ? 'Chỗ của ta thắng, và đại diện cho cả bốn.'
            : n.someEvidence
              ? `Chỗ của ta có ${n.gate}, nhường cho hàng xóm.`
              : 'Cả bốn chỗ đều không có bằng chứng.'
        }`,
      vote: () =>
        `Hội đồng chọn ${n.winner}: ${n.winnerScore} điểm, xác suất ${n.winnerChance}. ${
          n.isRight
            ? 'Đáp án cũng thế.'
            : `Đáp án là ${n.right}: ${n.rightScore} điểm, xác suất ${n.rightChance}.`
        }`,
      error: () =>
        `Mạng tự kiểm điểm: ở lớp đúng, ${n.right}, lỗi là ${n.rightShare} − 1 = ${n.error}; ở mỗi lớp khác, lỗi là chính xác suất. Mười số cộng lại bằng 0, còn mất mát là ${n.loss}.`,
      rot180: () =>
        `Đi trượt xuôi thì về trượt ngược: bản đồ lỗi của mỗi kênh gặp kernel đã xoay 180°, tám kênh cộng lại thành ∂L/∂X. Ở pixel này: ${n.gradient}; ${
          n.slope === 0
            ? 'nó sáng hay tối thêm một chút, mất mát không đổi.'
            : `nó sáng thêm một chút thì mất mát ${n.slope > 0 ? 'tăng' : 'giảm'}.`
        }`,
      pointwise: () =>
        `Que xiên xuyên qua tám kênh sau pooling: tám số ở đây nhân tám trọng số, cộng lại được ${n.blend}. Mạng này không có tầng 1×1; ta chọn trọng số sao cho bản trộn giữ được nhiều nhất những gì biến đổi trong tám feature map ấy: ${n.share}.`,
    };
    return sentences[state.station]();
  },
  tables: (_, derived, say) =>
    tablesOf(derived, say, {
      picture: 'Ảnh X',
      window: 'Chín ô quanh pixel',
      gate: 'Sau ReLU',
      pool: 'Sau max pooling',
      classes: 'Mỗi hàng một lớp; cột: điểm, xác suất, lỗi',
      skewer: 'Mỗi hàng một kênh; cột: giá trị, trọng số',
      blend: 'Feature map trộn bằng 1×1',
    }),
};
