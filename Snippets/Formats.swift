// Recognises a text and gets what all formats share.

import Foundation
import NewsDigestKit

// snippet.recognise
let url = URL(fileURLWithPath: "daily-digest.md")
let source = try SourceText(contentsOf: url)
let recognition = DigestRecognition(of: source)
print(recognition.kind.rawValue)  // → daily-digest
for reason in recognition.reasons {
  print(reason.message)
}
// → the title of a daily digest
// → the start of a table of contents
// → an entry's line of metadata
// → the label of a summary
// → the summary of an article's text
// snippet.end

// snippet.entries
for name in ["news-post.md", "podcast-episode-en.txt", "video-digest.md"] {
  let digest = Digest(
    parsing: try SourceText(contentsOf: URL(fileURLWithPath: name)))
  if let entry = digest.entries.first {
    print(digest.kind.rawValue, entry.title, entry.dates.first ?? "–")
  }
}
// → news-post 한빛연구소, 노트북에서 도는 한국어 모델 공개 2025-12-03
// → podcast-episode Intro / Letters 2025-10-03
// → video-digest 낡은 세탁기, 버릴까 고칠까 2025-10-21
// snippet.end

// snippet.switch
switch Digest(parsing: source).content {
case let post as NewsPost: print(post.stories.count, "stories")
case let digest as DailyDigest: print(digest.entries.count, "entries")  // → 4 entries
default: break
}
// snippet.end

// snippet.document
var document = DigestDocument<Digest>(parsing: source)
document.content[as: DailyDigest.self]?.entries[0].title = "제목"
print(try document.edits().count, document.diagnostics.count)  // → 1 0
// snippet.end
