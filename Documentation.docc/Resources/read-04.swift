import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  .filter { ["md", "txt"].contains($0.pathExtension) }
  .sorted { $0.path < $1.path }

for file in files {
  do {
    let digest = Digest(parsing: try SourceText(contentsOf: file))
    print(file.lastPathComponent, digest.kind.rawValue)
    for entry in digest.entries.prefix(1) {
      print("  \(entry.dates.first?.description ?? "–") \(entry.title)")
    }
  } catch {
    print("  \(error)")
  }
}
// → README.md markdown-digest
// → chapters.txt podcast-episode
// →   – 여는 말
// → daily-digest.md daily-digest
// →   2025-11-14 누리소프트, 회의록을 스스로 고쳐 쓰는 도우미 공개
// → jekyll-post.md jekyll-post
// →   2025-11-20 무엇이 문제였나
// → monthly-index.md monthly-index
// →   2025-11-14 누리소프트, 회의록을 스스로 고쳐 쓰는 도우미 공개
// → news-post-variants.md news-post
// →   2025-12-17 누리반도체, 저전력 가속기 시제품 공개
// → news-post.md news-post
// →   2025-12-03 한빛연구소, 노트북에서 도는 한국어 모델 공개
// → podcast-episode-en.txt podcast-episode
// →   2025-10-03 Intro / Letters
// → podcast-episode.txt podcast-episode
// →   2025-10-03 여는 말
// → video-digest-plain.md video-digest
// →   2025-10-24 찬바람이 드는 길
// → video-digest.md video-digest
// →   2025-10-21 낡은 세탁기, 버릴까 고칠까
