@TRANS-1
Feature: A visitor asks for a copy of the conversation
  An icon in the chat, at any time from the first message on: a form asks for the address and the copy goes at once.

  @TRANS-5
  Scenario: Before the first message there is nothing to copy
    Live chats were seen to mail an empty history: no conversation, no icon, no copy.
    When the visitor asks for a copy of the conversation
    Then the visitor sees no form
    And the visitor does not see "Send a copy by e-mail"
    And no e-mail is sent
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    Then the visitor sees the form "Send a copy"

  Scenario: The icon is there from the first message on
    When the visitor writes "Do you ship to Norway?"
    Then the visitor sees "Send a copy by e-mail"

  Scenario: The icon opens the form and the copy goes at once
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    Then the visitor sees the form "Send a copy"
    And the form asks for "e-mail"
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    And the visitor sees no form

  Scenario: The form is prefilled with the known address
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    Then the form holds:
      | e-mail | anna@example.com |
    When the visitor sends the form
    Then anna@example.com receives the transcript

  Scenario: The form is empty while no address is known
    Given the visitor is known as:
      | name  | Anna            |
      | phone | +1 202 555 0123 |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    Then the form holds:
      | e-mail |  |

  Scenario: Asking again while the form is open keeps what was typed
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor types in the form:
      | e-mail | anna@exam |
    And the visitor asks for a copy of the conversation
    Then the form holds:
      | e-mail | anna@exam |

  Scenario: A copy can be asked for after the end
    When the visitor writes "Do you ship to Norway?"
    And the agent ends the conversation
    And the visitor asks for a copy of the conversation
    Then the visitor sees the form "Send a copy"
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript

  Scenario: Each copy holds what has been said up to then
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript with:
      | messages | 2                      |
      | lacks    | Yes, within four days. |
    When the agent writes "Yes, within four days."
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then anna@example.com receives the transcript with:
      | messages | 3                             |
      | message  | Agent: Yes, within four days. |

  Scenario Outline: A bad address is refused at its field and nothing typed is lost: "<typed>"
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | <typed> |
    Then the form reports a problem with the e-mail
    And the visitor sees "<error>"
    And the form holds:
      | e-mail | <typed> |
    And no e-mail is sent

    Examples:
      | typed                  | error                                    |
      |                        | Please enter your e-mail address.        |
      | anna                   | This e-mail address does not look right. |
      | anna@example           | This e-mail address does not look right. |
      | a@example.com, b@x.com | This e-mail address does not look right. |

  Scenario: A corrected address is accepted
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example |
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    And the visitor sees no form

  @INTRO-8
  Scenario: Two impatient clicks send one copy
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form twice with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    And no further e-mail is sent

  Scenario: Dismissing the form sends nothing and can be undone
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor dismisses the form
    Then the visitor sees no form
    And no e-mail is sent
    When the visitor asks for a copy of the conversation
    Then the visitor sees the form "Send a copy"

  @INTRO-6
  Scenario: The open form does not block writing
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor writes "And to Sweden?"
    Then the agent sees "And to Sweden?"
    And the visitor sees the form "Send a copy"
