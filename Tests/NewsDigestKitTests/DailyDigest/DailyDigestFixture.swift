/// A day that we wrote, in the form of the daily digests.
enum DailyDigestFixture {
  static let text = """
    # 🤖 AI 뉴스 - 2025년 12월 27일

    ## 📑 목차

    <!-- TOC_START -->
    1. [[특집] 느티나무 연구소 “작은 모델이 – 이긴다”](#특집-느티나무-연구소-작은-모델이-이긴다)
    2. [Quiet Lake ships a 3B model](#quiet-lake-ships-a-3b-model)
    <!-- TOC_END -->

    ---

    ### [특집] 느티나무 연구소 “작은 모델이 – 이긴다”

    > 📅 **2025-12-27** | **🔥 주요** | 국내 연구기관 | 느티 일보
    > 🏷️ LLM, 오픈소스

    **💡 요약**
    [12월26일] 작은 모델을 여럿 엮어 쓴다.
    둘째 줄도 요약이다.

    **📌 핵심 포인트**
    - 기억 장치를 아낀다
    - 값이 싸다

    <details>
    <summary><b>📄 원문 보기</b></summary>

    느티나무 연구소는 말했다.

    #### 표

    | 가 | 나 |
    ---
    > 인용 <b>굵게 **반만 &#8217;...

    </details>

    🔗 [원문 보기](https://example.com/a?b=1)

    ---

    ### Quiet Lake ships a 3B model

    > 📅 **2025-12-26** | **📌 일반** | 기타 | Lake | Weekly

    **💡 요약**
    Quiet Lake ships a 3B model

    🔗 [원문 보기](https://example.com/b)

    ---

    """

  static let firstOriginal = """
    느티나무 연구소는 말했다.

    #### 표

    | 가 | 나 |
    ---
    > 인용 <b>굵게 **반만 &#8217;...
    """
}
