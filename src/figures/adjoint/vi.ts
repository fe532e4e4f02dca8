import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Đi lùi là chuyển vị',
  lead: 'Bấm Chạy: đọc bảng M theo hàng thì ra Y, đọc chính bảng ấy theo cột thì ra ∂L/∂X.',
  surface:
    'Phép tích chập viết thành bảng M, với X, Y và hai gradient quanh bảng. Phím mũi tên đổi hàng hoặc cột đang đọc, phím cách để chạy.',
  labels: {
    view: 'Cách nhìn',
    views: { matrix: 'Bảng M', drop: 'Một giọt màu' },
    errors: 'Bản đồ lỗi ∂L/∂Y',
    edit: 'Kích thước, từng ô',
  },
  presets: { matrix: 'Ví dụ của phần này', drop: 'Một giọt màu' },
  sentences: ({ number }) => ({
    forwards: (row, value) =>
      `Đi xuôi, Y = M·X: hàng ${number(row)} của M nhân với X rồi cộng, được ${number(value)}.`,
    backwards: (col, value) =>
      `Đi ngược, ∂L/∂X = Mᵀ·∂L/∂Y: cột ${number(col)} của M nhân với ∂L/∂Y rồi cộng, được ${number(value)}.`,
    balance: (terms, total) =>
      `Cùng ${number(terms)} tích: cộng theo hàng là ⟨Y, ∂L/∂Y⟩, theo cột là ⟨X, ∂L/∂X⟩, đều bằng ${number(total)}.`,
    notInverse: (back, value) =>
      `Nhưng chuyển vị không hoàn lại: cho Y đi ngược, pixel giữa nhận ${number(back)}, còn X ở đó là ${number(value)}.`,
    drop: (pixel, error) =>
      `Số 1 ở X${pixel} in K đã xoay lên Y; số 1 ở ∂L/∂Y${error} in K để nguyên lên ∂L/∂X.`,
    refused: ({ effectiveKernel, padded }) =>
      `Kernel cạnh ${number(effectiveKernel)} không đặt vừa đầu vào cạnh ${number(padded)}. Hình giữ nguyên thiết lập trước; hãy thêm padding hoặc giảm kernel.`,
    askForwards: (row) => `Hàng ${number(row)} của M nhân với X rồi cộng: Y ở đó bằng bao nhiêu?`,
    askBackwards: (col) =>
      `Cột ${number(col)} của M nhân với ∂L/∂Y rồi cộng: ∂L/∂X ở đó bằng bao nhiêu?`,
    askBalance: (total) =>
      `⟨Y, ∂L/∂Y⟩ = ${number(total)}. Cộng các tích ấy theo cột thì được bao nhiêu?`,
    askDrop: 'Số 1 trong X in gì lên ô trên cùng bên trái của vết in trên Y?',
    answer: (value) => `Đúng là ${number(value)}.`,
    why: (value) =>
      `Đáp số là ${number(value)}. Nhân từng cặp số nằm cùng hàng hoặc cùng cột, rồi cộng.`,
    table: 'Bảng M',
    outputPrint: 'Vết in trên Y',
    inputPrint: 'Vết in trên ∂L/∂X',
  }),
};

export const vi = spoken(says, dictionary);
