/** What a recording sounds like here: two seconds of a quiet tone, made on the spot, as a WAV file. */
const RATE = 8_000;
const SECONDS = 2;
const HERTZ = 440;
const HEADER = 44;

export const RECORDING_BYTES = HEADER + RATE * SECONDS * 2;

export function recordingWave(): Buffer {
  const samples = RATE * SECONDS;
  const file = Buffer.alloc(RECORDING_BYTES);
  file.write('RIFF', 0);
  file.writeUInt32LE(RECORDING_BYTES - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let sample = 0; sample < samples; sample += 1) {
    file.writeInt16LE(
      Math.round(4_000 * Math.sin((2 * Math.PI * HERTZ * sample) / RATE)),
      HEADER + sample * 2,
    );
  }
  return file;
}
