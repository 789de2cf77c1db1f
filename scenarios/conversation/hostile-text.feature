Feature: Nothing anyone types can break a screen or an e-mail
  Markup, line breaks, quotes, emoji, direction marks and endless words arrive as what they are: words.

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |

  @CONV-6 @MAIL-2
  Scenario Outline: <what> in messages arrives as it was typed
    When the visitor writes:
      """
      <text>
      """
    And the visitor looks away
    And the agent writes:
      """
      You wrote <text>
      """
    And 1 minute passes
    Then the agent sees '<text>'
    And the visitor sees 'You wrote <text>'
    And anna@example.com receives the unread replies with:
      | question | <text>           |
      | reply    | You wrote <text> |
    When the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | message | <text>           |
      | message | You wrote <text> |

    Examples:
      | what            | text                                                  |
      | Markup          | <script>alert(1)</script><b>bold</b><!-- x            |
      | An image        | <img src=x onerror=alert(1)>                          |
      | Ampersands      | Fish & chips &amp; peas &lt;b&gt; &nbsp;              |
      | Quotes          | "double" `back` „low“ «guillemets»                    |
      | A template      | {name} ${7*7} {{count, plural, one {x} other {y}}} %s |
      | Emoji           | 👩‍👩‍👧‍👦 🇫🇷 👍🏽 ok                                           |
      | Two scripts     | Hello مرحبا שלום 你好                                 |
      | A link          | javascript:alert(1) and https://evil.example/?a=1&b=2 |
      | A header        | Subject: you won Bcc: all@example.com                 |
      | A lone dot      | .                                                     |
      | An endless word | DonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftDonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftDonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft |

  @CONV-6
  Scenario: A message keeps its lines, and a line of one dot does not end the e-mail
    When the visitor writes:
      """
      First line
      .
      From the third line
      --
      Last line
      """
    And the visitor ends the conversation
    Then anna@example.com receives the transcript with:
      | message | First line\n.\nFrom the third line\n--\nLast line |

  @CONV-6 @MAIL-2
  Scenario: A mark that turns the direction of text stays out of e-mails
    Known from other chats: a right-to-left override shows photo_gpj.exe as photo_exe.jpg.
    When the visitor sends the file "photo_‮gpj.exe"
    And the visitor writes "See ‮photo"
    And the visitor ends the conversation
    Then anna@example.com receives the transcript with:
      | message | *photo_gpj.exe* |
      | message | See photo       |
      | lacks   | ‮                |

  @CONV-6
  Scenario: A name with line breaks and markup stays one harmless line
    When visitor Ben writes "Hello"
    And 5 seconds pass
    And visitor Ben sends the form with:
      | name   | Eve\nBcc: all@example.com\n<h1>Boss</h1> |
      | e-mail | eve@example.com                          |
    And visitor Ben looks away
    And the agent writes "Hello Eve" in conversation 1
    And 1 minute passes
    Then the agent sees "Eve Bcc: all@example.com <h1>Boss</h1>"
    And the CRM has a lead with:
      | name | Eve Bcc: all@example.com <h1>Boss</h1> |
    And eve@example.com receives the unread replies with:
      | reply | Hello Eve |
    And no further e-mail is sent

  @CONV-6
  Scenario: A name of 200 characters passes, one more is an error at its field
    When visitor Ben writes "Hello"
    And 5 seconds pass
    And visitor Ben sends the form with:
      | name | nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn |
    Then the form reports a problem with the name
    When visitor Ben sends the form with:
      | name | nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn |
    Then visitor Ben sees no form

  @CONV-6 @CONV-5
  Scenario: Hostile text in a note breaks nothing and leaves nothing behind
    When the visitor writes "Hello"
    And the agent notes "</td></table><script>alert(1)</script> & co"
    And the agent ends the conversation
    Then the agent sees "</td></table><script>alert(1)</script> & co"
    And anna@example.com receives the transcript with:
      | message | Hello  |
      | lacks   | script |

  @CONV-6 @MAIL-1
  Scenario: Quotes, commas and line breaks in the channel's name stay in the sender's name
    Given an open channel with:
      | name | Shoes, "Boots" & <Co> ♥ |
    When the visitor writes "Hello"
    And the visitor ends the conversation
    Then anna@example.com receives the transcript with:
      | from    | "Shoes, "Boots" & <Co> ♥" <admin@shop.example> |
      | subject | *Shoes, "Boots" & <Co> ♥*                      |
