import type { Both } from '../../words/language.ts';
import type { FigureText } from '../kit/types.ts';
import type { Derived } from './model.ts';
import { numbersOf } from './numbers.ts';
import type { State, Station } from './state.ts';
import { tablesOf } from './tables.ts';

export interface Labels {
  readonly item: string;
  readonly kernel: string;
  readonly channels: string;
  readonly blend: string;
  readonly kernelOf: (which: string, all: string) => string;
  readonly names: Readonly<Record<Station, string>>;
}

type Text = FigureText<State, Derived, Labels>;

const vi: Text = {
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
        `Đèn pin soi ${place}: chín tích cộng lại được ${n.products}, thêm bias ${n.bias} thành ${n.map}. Feature map ghi số ấy vào đúng chỗ này.`,
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

const en: Text = {
  title: 'The whole road in one picture',
  lead: 'Press Play to walk the ten stations, or touch one. Then change the picture or the pixel.',
  surface:
    'The road of ten stations, from the pixel to 1×1. Arrow keys move the pixel, with Shift they move it far; Home and End go to the first and the last station.',
  labels: {
    item: 'Picture',
    kernel: 'Kernel',
    channels: '8 channels',
    blend: 'blend',
    kernelOf: (which, all) => `${which} of ${all}`,
    names: {
      pixel: 'Pixel',
      tensor: 'Tensor',
      kernel: 'Kernel',
      map: 'Feature map',
      gate: 'ReLU gate',
      pool: 'Pooling',
      vote: 'Vote',
      error: 'Error',
      rot180: 'rot180',
      pointwise: '1×1',
    },
  },
  presets: {
    kernel: 'Flashlight',
    gate: 'Gatekeeper',
    vote: 'Council',
    error: 'Self-criticism',
    rot180: 'Sliding back',
    pointwise: 'Skewer',
  },
  describe: (state, derived, say) => {
    const n = numbersOf(state, derived, say);
    const place = `row ${n.row}, column ${n.col}`;
    const sentences: Record<Station, () => string> = {
      pixel: () =>
        `The pixel at ${place} has brightness ${n.pixel}, where 0 is black and 1 is white. The whole picture is 784 numbers like it.`,
      tensor: () =>
        `To the network the picture is a tensor of 28×28×1: 28 rows, 28 columns, one channel. Here is the pixel among its neighbours${n.padded ? '; hatched cells are the ring of zeros' : ''}. The kernel needs to know who is next to whom.`,
      kernel: () =>
        `The flashlight: nine weights and a bias of ${n.bias}. It carries these same numbers everywhere, and eight such flashlights search this picture.`,
      map: () =>
        `The flashlight on ${place}: nine products add up to ${n.products}, and the bias ${n.bias} makes it ${n.map}. The feature map notes that number at this very place.`,
      gate: () =>
        n.passes
          ? `The gatekeeper of the ballots is handed ${n.map}: evidence, and it passes unchanged.`
          : `The gatekeeper of the ballots is handed ${n.map}: no evidence, so 0 is written down.`,
      pool: () =>
        `Pooling presses height and width together: of a 2×2 block the largest stays, ${n.pool}, at row ${n.poolRow}, column ${n.poolCol} of the 14×14 map. ${
          derived.wins
            ? 'Our place won, and stands for all four.'
            : n.someEvidence
              ? `Our place has ${n.gate} and gives way to a neighbour.`
              : 'None of the four has any evidence.'
        }`,
      vote: () =>
        `The council chooses ${n.winner}: score ${n.winnerScore}, probability ${n.winnerChance}. ${
          n.isRight
            ? 'That is the right answer.'
            : `The right answer is ${n.right}: score ${n.rightScore}, probability ${n.rightChance}.`
        }`,
      error: () =>
        `The network’s self-criticism: at the right class, ${n.right}, the error is ${n.rightShare} − 1 = ${n.error}; at every other class it is the probability itself. The ten numbers add up to 0, and the loss is ${n.loss}.`,
      rot180: () =>
        `Who came sliding forwards goes back sliding backwards: each error map meets its kernel turned by 180°, and the eight channels add up to ∂L/∂X. At this pixel: ${n.gradient}; ${
          n.slope === 0
            ? 'a little more or less light does not change the loss.'
            : `a little more light here ${n.slope > 0 ? 'raises' : 'lowers'} the loss.`
        }`,
      pointwise: () =>
        `The skewer through eight channels after pooling: eight numbers times eight weights add up to ${n.blend}. This network has no 1×1 layer; these weights are chosen so that one blend keeps as much as it can of what varies in the eight maps: ${n.share}.`,
    };
    return sentences[state.station]();
  },
  tables: (_, derived, say) =>
    tablesOf(derived, say, {
      picture: 'Picture X',
      window: 'The nine cells around the pixel',
      gate: 'After ReLU',
      pool: 'After max pooling',
      classes: 'A row for each class; columns: score, probability, error',
      skewer: 'A row for each channel; columns: value, weight',
      blend: 'Map blended by 1×1',
    }),
};

export const text: Both<Text> = { vi, en };
