// Decodes ESC/POS bytes from standard input with npos, and prints size and dots of the picture.
const npos = require('npos');

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', async () => {
  const parsed = await new npos.Parser().parse(Buffer.concat(chunks));
  const { data } = parsed.entries.find((entry) => entry.type === 'raster');
  let dots = '';
  for (let y = 0; y < data.height; y++) {
    for (let x = 0; x < data.width; x++) dots += data.getPixel(x, y) === 0 ? '1' : '0';
  }
  process.stdout.write(JSON.stringify({ width: data.width, height: data.height, dots }));
});
