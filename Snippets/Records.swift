// Records: the JSON form of documents, at the speed of parsing.
import NewsDigestKit

func show(_ text: [UInt8]) { print(String(decoding: text, as: UTF8.self)) }

// snippet.records
let post = NewsPost(frontMatter: nil, stories: [.init(headline: "A parser", citations: [Citation(name: "Example")])])
let line = try RecordEncoder().encode(post)
let again = try RecordDecoder().decode(NewsPost.self, from: line)

let selection = RecordSelection("stories.headline,stories.citations.name")
show(try RecordEncoder(selection: selection).encode(again))
// → {"stories":[{"headline":"A parser","citations":[{"name":"Example"}]}]}
// snippet.end
