// Trains the tagger: a linear-chain conditional random field over BILOU labels, with partly known labels, by AdaGrad.
//
//     g++ -O3 -march=native -ffast-math -o train train.cc
//     train OUT.weights EPOCHS RATE L2 DROP MIN_COUNT KEEP SEED FEATURES...
//
// FEATURES are files of extractFeatures.ts: stretches of [token count, weight, then a token: label mask, key count, keys].
// Features seen less than MIN_COUNT times are left out; after the epochs the KEEP most useful ones are trained on for
// half as many epochs more. DROP of the features of a token are left out at random while training.
// OUT: transitions (17 x 17 floats), count, then keys and 17 floats each.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <random>
#include <vector>
using namespace std;

const int L = 17, W = 24;  // labels; floats a row, for alignment
struct Token { uint32_t mask; uint32_t first, count; };
struct Stretch { uint32_t first, count; float weight; };

static vector<uint32_t> keys;  // feature indices once mapped, UINT32_MAX for none
static vector<Token> tokens;
static vector<Stretch> stretches;
static bool allowed[L][L];
static uint64_t seedState = 1;

static inline uint32_t rnd() {
  seedState ^= seedState << 13; seedState ^= seedState >> 7; seedState ^= seedState << 17;
  return (uint32_t)(seedState >> 32);
}

static void readFile(const char* path) {
  FILE* in = fopen(path, "rb");
  if (!in) { perror(path); exit(2); }
  fseek(in, 0, SEEK_END);
  vector<uint32_t> data(ftell(in) / 4);
  rewind(in);
  if (fread(data.data(), 4, data.size(), in) != data.size()) exit(2);
  fclose(in);
  size_t at = 0;
  while (at < data.size()) {
    Stretch s;
    s.count = data[at++];
    memcpy(&s.weight, &data[at++], 4);
    s.first = tokens.size();
    for (uint32_t t = 0; t < s.count; t++) {
      Token token;
      token.mask = data[at++];
      token.count = data[at++];
      token.first = keys.size();
      keys.insert(keys.end(), &data[at], &data[at] + token.count);
      at += token.count;
      tokens.push_back(token);
    }
    stretches.push_back(s);
  }
}

struct Model {
  vector<float> w, g;         // W floats a feature
  float t[L][L], tg[L][L];    // transitions
  void init(size_t n) { w.assign(n * W, 0); g.assign(n * W, 0); memset(t, 0, sizeof t); memset(tg, 0, sizeof tg); }
};

static Model model;
static float rate, l2, drop;
static double totalLoss;
static long updates;

// Forward-backward with the labels in `mask`; gives log Z and adds sign * marginals to `unary` and `pair`.
static double sweep(const vector<float>& score, const Stretch& s, bool constrained, float sign, vector<float>& unary, float pair[L][L], const float et[L][L]) {
  const int n = s.count;
  static vector<double> alpha, beta, scale;
  static vector<double> e;
  alpha.assign(n * L, 0); beta.assign(n * L, 0); scale.assign(n, 0); e.assign(n * L, 0);
  double logZ = 0;
  for (int i = 0; i < n; i++) {
    const uint32_t mask = constrained ? tokens[s.first + i].mask : (1u << L) - 1;
    float top = -1e30f;
    for (int y = 0; y < L; y++) top = max(top, score[i * W + y]);
    for (int y = 0; y < L; y++) e[i * L + y] = (mask >> y & 1) ? exp((double)score[i * W + y] - top) : 0;
    logZ += top;
    double sum = 0;
    for (int y = 0; y < L; y++) {
      if (e[i * L + y] == 0) continue;
      double a = 0;
      if (i == 0) a = allowed[0][y] ? et[0][y] : 0;
      else for (int x = 0; x < L; x++) if (allowed[x][y]) a += alpha[(i - 1) * L + x] * et[x][y];
      sum += alpha[i * L + y] = a * e[i * L + y];
    }
    if (!(sum > 0)) return -1e300;
    scale[i] = sum;
    for (int y = 0; y < L; y++) alpha[i * L + y] /= sum;
    logZ += log(sum);
  }
  double end = 0;
  for (int x = 0; x < L; x++) if (allowed[x][0]) end += alpha[(n - 1) * L + x] * et[x][0];
  if (!(end > 0)) return -1e300;
  logZ += log(end);
  for (int x = 0; x < L; x++) beta[(n - 1) * L + x] = allowed[x][0] ? et[x][0] / end : 0;
  for (int i = n - 2; i >= 0; i--)
    for (int x = 0; x < L; x++) {
      double b = 0;
      for (int y = 0; y < L; y++) if (allowed[x][y]) b += et[x][y] * e[(i + 1) * L + y] * beta[(i + 1) * L + y];
      beta[i * L + x] = b / scale[i + 1];
    }
  for (int i = 0; i < n; i++) {
    for (int y = 0; y < L; y++) unary[i * W + y] += sign * alpha[i * L + y] * beta[i * L + y];
    if (i == 0) for (int y = 0; y < L; y++) pair[0][y] += sign * alpha[y] * beta[y];
    else for (int x = 0; x < L; x++) for (int y = 0; y < L; y++)
      if (allowed[x][y]) pair[x][y] += sign * alpha[(i - 1) * L + x] * et[x][y] * e[i * L + y] * beta[i * L + y] / scale[i];
    if (i == n - 1) for (int y = 0; y < L; y++) pair[y][0] += sign * alpha[i * L + y] * beta[i * L + y];
  }
  return logZ;
}

static void learn(const Stretch& s) {
  const int n = s.count;
  static vector<float> score, unary;
  static vector<uint32_t> used;
  static vector<uint32_t> usedFirst;
  score.assign(n * W, 0);
  unary.assign(n * W, 0);
  used.clear();
  usedFirst.assign(n + 1, 0);
  const uint32_t cut = (uint32_t)(drop * 4294967295.0);
  const float keep = 1 / (1 - drop);
  for (int i = 0; i < n; i++) {
    const Token& token = tokens[s.first + i];
    float* sum = &score[i * W];
    usedFirst[i] = used.size();
    for (uint32_t k = 0; k < token.count; k++) {
      const uint32_t f = keys[token.first + k];
      if (f == UINT32_MAX || (cut && rnd() < cut)) continue;
      used.push_back(f);
      const float* w = &model.w[(size_t)f * W];
      for (int y = 0; y < W; y++) sum[y] += w[y];
    }
    if (cut) for (int y = 0; y < W; y++) sum[y] *= keep;
  }
  usedFirst[n] = used.size();
  float pair[L][L] = {}, et[L][L];
  for (int x = 0; x < L; x++) for (int y = 0; y < L; y++) et[x][y] = exp(model.t[x][y]);
  const double with = sweep(score, s, true, 1, unary, pair, et);
  if (with < -1e200) return;
  const double without = sweep(score, s, false, -1, unary, pair, et);
  if (without < -1e200) return;
  totalLoss += (without - with) * s.weight;
  for (int i = 0; i < n; i++) {
    float* d = &unary[i * W];
    float most = 0;
    for (int y = 0; y < L; y++) most = max(most, fabsf(d[y]));
    if (most < 2e-3f) continue;
    for (int y = 0; y < W; y++) d[y] *= s.weight;
    for (uint32_t k = usedFirst[i]; k < usedFirst[i + 1]; k++) {
      float* w = &model.w[(size_t)used[k] * W];
      float* g = &model.g[(size_t)used[k] * W];
      for (int y = 0; y < W; y++) {
        const float step = d[y] - l2 * w[y];
        g[y] += step * step;
        w[y] += rate * step / (sqrtf(g[y]) + 1e-6f);
      }
    }
    updates++;
  }
  for (int x = 0; x < L; x++) for (int y = 0; y < L; y++) {
    const float d = pair[x][y] * s.weight;
    if (d == 0) continue;
    model.tg[x][y] += d * d;
    model.t[x][y] += rate * d / (sqrtf(model.tg[x][y]) + 1e-6f);
  }
}

int main(int argc, char** argv) {
  if (argc < 10) return fprintf(stderr, "usage: see the head of train.cc\n"), 2;
  const int epochs = atoi(argv[2]);
  rate = atof(argv[3]); l2 = atof(argv[4]); drop = atof(argv[5]);
  const int minCount = atoi(argv[6]), keepCount = atoi(argv[7]);
  seedState = 88172645463325252ull + atoi(argv[8]) * 7919;
  for (int a = 9; a < argc; a++) readFile(argv[a]);
  for (int x = 0; x < L; x++) for (int y = 0; y < L; y++) {
    const int px = x ? (x - 1) & 3 : 4, py = y ? (y - 1) & 3 : 4;
    const bool open = px == 0 || px == 1, goesOn = py == 1 || py == 2;
    allowed[x][y] = open == goesOn && (!open || (x - 1) >> 2 == (y - 1) >> 2);
  }
  // Features by number, the rare ones left out.
  vector<uint32_t> sorted(keys);
  sort(sorted.begin(), sorted.end());
  vector<uint32_t> names, counts;
  for (size_t i = 0; i < sorted.size();) {
    size_t j = i;
    while (j < sorted.size() && sorted[j] == sorted[i]) j++;
    if ((int)(j - i) >= minCount) names.push_back(sorted[i]), counts.push_back(j - i);
    i = j;
  }
  vector<uint32_t>().swap(sorted);
  vector<int32_t> lookup(1 << 26, -1);
  for (size_t i = 0; i < names.size(); i++) lookup[names[i]] = i;
  for (uint32_t& k : keys) k = lookup[k] < 0 ? UINT32_MAX : lookup[k];
  fprintf(stderr, "%zu stretches, %zu tokens, %zu keys, %zu features\n", stretches.size(), tokens.size(), keys.size(), names.size());
  model.init(names.size());
  mt19937 shuffler(atoi(argv[8]) + 1);
  vector<int> order(stretches.size());
  iota(order.begin(), order.end(), 0);
  vector<double> mean;
  int averaged = 0;
  double meanT[L][L] = {};
  const int second = keepCount > 0 ? max(1, epochs / 2) : 0;
  for (int epoch = 0; epoch < epochs + second; epoch++) {
    if (epoch == epochs) {
      // Keep what matters: large weights, seen often.
      vector<pair<float, uint32_t>> rank(names.size());
      for (size_t f = 0; f < names.size(); f++) {
        double s = 0;
        for (int y = 0; y < L; y++) s += model.w[f * W + y] * model.w[f * W + y];
        rank[f] = {(float)(sqrt(s) * pow((double)counts[f], 0.4)), (uint32_t)f};
      }
      sort(rank.begin(), rank.end(), greater<>());
      vector<uint32_t> moved(names.size(), UINT32_MAX);
      const size_t kept = min((size_t)keepCount, rank.size());
      rank.resize(kept);
      sort(rank.begin(), rank.end(), [](auto& a, auto& b) { return a.second < b.second; });
      vector<uint32_t> keptNames(kept);
      for (size_t i = 0; i < kept; i++) {
        const uint32_t f = rank[i].second;
        moved[f] = i;
        keptNames[i] = names[f];
        for (int y = 0; y < W; y++) model.w[i * W + y] = model.w[(size_t)f * W + y], model.g[i * W + y] = model.g[(size_t)f * W + y] * 0.5f;
      }
      model.w.resize(kept * W);
      model.g.resize(kept * W);
      for (uint32_t& k : keys) if (k != UINT32_MAX) k = moved[k];
      names = keptNames;
    }
    shuffle(order.begin(), order.end(), shuffler);
    totalLoss = 0; updates = 0;
    for (int s : order) learn(stretches[s]);
    const int lastEpochs = second ? epoch - epochs : epoch - epochs / 2;
    if (lastEpochs >= 0 || epoch == epochs + second - 1) {
      if (mean.empty()) mean.assign(names.size() * L, 0);
      for (size_t f = 0; f < names.size(); f++) for (int y = 0; y < L; y++) mean[f * L + y] += model.w[f * W + y];
      for (int x = 0; x < L; x++) for (int y = 0; y < L; y++) meanT[x][y] += model.t[x][y];
      averaged++;
    }
    fprintf(stderr, "epoch %d loss %.4f a token, %ld updates\n", epoch, totalLoss / tokens.size(), updates);
  }
  FILE* out = fopen(argv[1], "wb");
  for (int x = 0; x < L; x++) for (int y = 0; y < L; y++) { float v = meanT[x][y] / averaged; fwrite(&v, 4, 1, out); }
  const uint32_t count = names.size();
  fwrite(&count, 4, 1, out);
  fwrite(names.data(), 4, count, out);
  for (size_t i = 0; i < mean.size(); i++) { float v = mean[i] / averaged; fwrite(&v, 4, 1, out); }
  fclose(out);
}
