/// Names that are written in several scripts or ways: `오픈AI` and `OpenAI`.
public struct NameSpellings: Hashable, Sendable {
  /// For each name, its other spellings.
  public let spellings: [String: [String]]
  /// The folded spellings that start with a character, each with the name that they are of; the longest first.
  private let rows: [Unicode.Scalar: [Row]]

  private struct Row: Hashable, Sendable {
    let spelling: [Unicode.Scalar]
    let name: String
  }

  /// Takes names with their spellings; a name is a spelling of itself.
  public init(_ spellings: [String: [String]]) {
    self.spellings = spellings
    var rows: [Unicode.Scalar: [Row]] = [:]
    for (name, others) in spellings {
      let folded = FoldedText(name).scalars
      for spelling in [folded] + others.map({ FoldedText($0).scalars }) {
        guard let first = spelling.first else { continue }
        rows[first, default: []].append(Row(spelling: spelling, name: folded.text))
      }
    }
    self.rows = rows.mapValues { rows in
      rows.sorted { ($1.spelling.count, $0.name) < ($0.spelling.count, $1.name) }
    }
  }

  /// These names with further ones.
  public func adding(_ spellings: [String: [String]]) -> NameSpellings {
    NameSpellings(self.spellings.merging(spellings) { $0 + $1 })
  }

  /// The name that is spelt at the start of some characters, and how many these are.
  func name(at start: Int, in scalars: [Unicode.Scalar]) -> (name: String, count: Int)? {
    for row in rows[scalars[start]] ?? [] where scalars[start...].starts(with: row.spelling) {
      let end = start + row.spelling.count
      // A spelling in letters ends with the word; one in Hangul may have an ending.
      if end < scalars.count, ScalarKind(scalars[end - 1]) == .word, ScalarKind(scalars[end]) == .word { continue }
      return (row.name, row.spelling.count)
    }
    return nil
  }
}

extension NameSpellings {
  /// Companies, products and people in news about artificial intelligence.
  public static let builtIn = NameSpellings([
    "adobe": ["어도비"],
    "alibaba": ["알리바바", "阿里巴巴", "アリババ"],
    "altman": ["올트먼", "알트만", "알트먼", "올트만"],
    "amazon": ["아마존", "亚马逊", "アマゾン"],
    "anthropic": ["앤트로픽", "앤스로픽", "앤쓰로픽", "アンソロピック"],
    "apple": ["애플", "苹果", "アップル"],
    "azure": ["애저"],
    "baidu": ["바이두", "百度"],
    "broadcom": ["브로드컴", "ブロードコム"],
    "bytedance": ["바이트댄스", "字节跳动"],
    "chatgpt": ["챗GPT", "챗지피티", "Chat GPT"],
    "claude": ["클로드", "クロード"],
    "copilot": ["코파일럿"],
    "coreweave": ["코어위브"],
    "deepmind": ["딥마인드"],
    "deepseek": ["딥시크", "深度求索", "ディープシーク"],
    "disney": ["디즈니"],
    "foxconn": ["폭스콘", "富士康"],
    "gemini": ["제미나이", "제미니", "ジェミニ"],
    "google": ["구글", "谷歌", "グーグル"],
    "grok": ["그록"],
    "huawei": ["화웨이", "华为"],
    "hugging face": ["허깅페이스", "HuggingFace"],
    "hynix": ["하이닉스"],
    "intel": ["인텔", "英特尔", "インテル"],
    "kakao": ["카카오"],
    "llama": ["라마"],
    "manus": ["마누스"],
    "meta": ["메타", "メタ"],
    "microsoft": ["마이크로소프트", "微软", "マイクロソフト"],
    "mistral": ["미스트랄"],
    "musk": ["머스크", "马斯克", "マスク"],
    "naver": ["네이버"],
    "nebius": ["네비우스"],
    "netflix": ["넷플릭스"],
    "nvidia": ["엔비디아", "英伟达", "エヌビディア"],
    "openai": ["오픈AI", "오픈에이아이", "Open AI"],
    "oracle": ["오라클", "甲骨文", "オラクル"],
    "palantir": ["팔란티어"],
    "perplexity": ["퍼플렉시티"],
    "qualcomm": ["퀄컴", "高通", "クアルコム"],
    "rivian": ["리비안"],
    "salesforce": ["세일즈포스"],
    "samsung": ["삼성", "三星", "サムスン"],
    "siri": ["시리"],
    "softbank": ["소프트뱅크", "软银", "ソフトバンク"],
    "sora": ["소라"],
    "spacex": ["스페이스X"],
    "tencent": ["텐센트", "腾讯"],
    "tesla": ["테슬라", "特斯拉", "テスラ"],
    "tiktok": ["틱톡"],
    "trump": ["트럼프", "特朗普", "トランプ"],
    "xai": ["엑스AI"],
    "youtube": ["유튜브"],
  ])
}
