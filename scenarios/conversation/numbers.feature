Feature: The number of a conversation
  Whole, rising by one, unique in the portal, never changed, the same wherever it stands.

  @NUM-1
  Scenario: Twenty conversations opened at once have twenty numbers
    When visitor V01 writes "Hello"
    And visitor V02 writes "Hello"
    And visitor V03 writes "Hello"
    And visitor V04 writes "Hello"
    And visitor V05 writes "Hello"
    And visitor V06 writes "Hello"
    And visitor V07 writes "Hello"
    And visitor V08 writes "Hello"
    And visitor V09 writes "Hello"
    And visitor V10 writes "Hello"
    And visitor V11 writes "Hello"
    And visitor V12 writes "Hello"
    And visitor V13 writes "Hello"
    And visitor V14 writes "Hello"
    And visitor V15 writes "Hello"
    And visitor V16 writes "Hello"
    And visitor V17 writes "Hello"
    And visitor V18 writes "Hello"
    And visitor V19 writes "Hello"
    And visitor V20 writes "Hello"
    Then visitor V01 sees conversation number 1
    And visitor V02 sees conversation number 2
    And visitor V10 sees conversation number 10
    And visitor V11 sees conversation number 11
    And visitor V19 sees conversation number 19
    And visitor V20 sees conversation number 20
    And the agent has 20 conversations

  @NUM-1
  Scenario: Two channels of a portal share one row of numbers
    Given another open channel "Help"
    And visitor Ben is on the channel "Help"
    When the visitor writes "Hello"
    And visitor Ben writes "Hello"
    And visitor Cleo writes "Hello"
    Then the visitor sees conversation number 1
    And visitor Ben sees conversation number 2
    And visitor Cleo sees conversation number 3

  @NUM-1 @ROUTE-1
  Scenario: A transfer does not change the number
    Given agent Alice is online
    And agent Bob is online
    When visitor Ben writes "Hello"
    And agent Alice transfers the conversation to agent Bob
    And agent Bob writes "I take over."
    Then visitor Ben sees "I take over."
    And agent Bob sees conversation number 1
    And visitor Ben sees conversation number 1

  @NUM-1 @SAFE-1
  Scenario: Numbers go on rising after a restart
    When the visitor writes "Hello"
    And the process restarts
    And visitor Ben writes "Hello"
    Then the visitor sees conversation number 1
    And visitor Ben sees conversation number 2

  @NUM-2
  Scenario: The same number stands in the chat, in both e-mails and on the lead
    When visitor Ben writes "Hello"
    And the visitor writes "Do you have size 40?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the visitor looks away
    And the agent writes "Yes, we do." in conversation 2
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | subject  | *no. 2* |
      | contains | no. 2   |
      | lacks    | no. 1   |
    When the agent ends conversation 2
    Then anna@example.com receives the transcript with:
      | subject  | *no. 2* |
      | contains | no. 2   |
    And the visitor sees conversation number 2
    And the agent sees conversation number 2
    And the CRM has a lead with:
      | e-mail       | anna@example.com |
      | conversation | 2                |

  @NUM-2 @LANG-4
  Scenario Outline: The number stands in plain digits on a <language> screen
    Given the visitor speaks <language>
    And an open channel with:
      | mail language | <language> |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "1"
    Then the visitor sees conversation number 1
    When the visitor ends the conversation
    Then anna@example.com receives the transcript with:
      | subject | *1* |

    Examples:
      | language |
      | Arabic   |
      | Hindi    |
      | Thai     |
      | Japanese |

  @NUM-3
  Scenario: An agent finds a conversation by its number, running or ended
    When the visitor writes "Hello"
    And the agent ends the conversation
    And visitor Ben writes "Hello"
    Then the agent finds conversation 1
    And the agent finds conversation 2
    And the agent does not find conversation 3

  @NUM-3
  Scenario: A colleague finds a conversation that is not on the own desk
    Given agent Alice is online
    And agent Bob is online
    When the visitor writes "Hello"
    Then agent Alice has 1 conversation
    And agent Bob has 0 conversations
    And agent Bob finds conversation 1
