// Spherical k-means of word vectors: a fine clustering, and two coarser ones of the fine centres.
//
//     g++ -O3 -march=native -ffast-math -o cluster cluster.cc
//     cluster VECTORS.f32 FINE MIDDLE COARSE ROUNDS OUT      (100 floats a word)
//
// OUT, little-endian 16-bit: the middle cluster of each fine one, the coarse cluster of each fine one, the fine cluster of each word.
// The same input gives the same output: the starting centres are words at even steps of rank.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>
using namespace std;

const int D = 100;

static void normalise(float* v) {
  float sum = 0;
  for (int d = 0; d < D; d++) sum += v[d] * v[d];
  sum = sum > 0 ? 1 / sqrt(sum) : 0;
  for (int d = 0; d < D; d++) v[d] *= sum;
}

static vector<int> kmeans(const vector<float>& points, const vector<float>& mass, int k, int rounds, vector<float>& centres) {
  const int n = points.size() / D;
  vector<int> member(n, -1);
  centres.assign((size_t)k * D, 0);
  for (int c = 0; c < k; c++) {
    const size_t from = (size_t)((double)c * n / k * (n > 40000 ? 0.4 : 1.0)) * D;
    for (int d = 0; d < D; d++) centres[(size_t)c * D + d] = points[from + d];
  }
  for (int round = 0; round < rounds; round++) {
    long moved = 0;
    for (int i = 0; i < n; i++) {
      const float* p = &points[(size_t)i * D];
      float best = -2;
      int to = 0;
      for (int c = 0; c < k; c++) {
        const float* q = &centres[(size_t)c * D];
        float dot = 0;
        for (int d = 0; d < D; d++) dot += p[d] * q[d];
        if (dot > best) best = dot, to = c;
      }
      moved += member[i] != to;
      member[i] = to;
    }
    centres.assign((size_t)k * D, 0);
    for (int i = 0; i < n; i++)
      for (int d = 0; d < D; d++) centres[(size_t)member[i] * D + d] += mass[i] * points[(size_t)i * D + d];
    for (int c = 0; c < k; c++) normalise(&centres[(size_t)c * D]);
    fprintf(stderr, "k %d round %d moved %ld\n", k, round, moved);
    if (moved < n / 500) break;
  }
  return member;
}

int main(int argc, char** argv) {
  if (argc != 7) return fprintf(stderr, "usage: cluster VECTORS FINE MIDDLE COARSE ROUNDS OUT\n"), 2;
  FILE* in = fopen(argv[1], "rb");
  if (!in) return perror(argv[1]), 2;
  fseek(in, 0, SEEK_END);
  vector<float> points(ftell(in) / 4);
  rewind(in);
  if (fread(points.data(), 4, points.size(), in) != points.size()) return 2;
  fclose(in);
  const int n = points.size() / D, fine = atoi(argv[2]), middle = atoi(argv[3]), coarse = atoi(argv[4]), rounds = atoi(argv[5]);
  for (int i = 0; i < n; i++) normalise(&points[(size_t)i * D]);
  vector<float> even(n, 1), centres, coarseCentres;
  vector<int> member = kmeans(points, even, fine, rounds, centres);
  vector<float> size(fine, 0);
  for (int m : member) size[m] += 1;
  for (float& s : size) s = sqrt(s);
  const vector<int> mid = kmeans(centres, size, middle, rounds * 2, coarseCentres);
  const vector<int> parent = kmeans(centres, size, coarse, rounds * 2, coarseCentres);
  FILE* out = fopen(argv[6], "wb");
  for (int m : mid) fputc(m & 255, out), fputc(m >> 8, out);
  for (int p : parent) fputc(p & 255, out), fputc(p >> 8, out);
  for (int m : member) fputc(m & 255, out), fputc(m >> 8, out);
  fclose(out);
}
