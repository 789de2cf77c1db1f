@INTRO-7
Feature: A national number is one of the channel's default country

  Scenario Outline: <country>: <number> is accepted
    Given an open channel with:
      | default country | <country> |
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna     |
      | phone | <number> |
    Then the visitor sees no form
    And the agent sees the contact details:
      | phone | <number> |

    Examples:
      | country | number               |
      | FR      | 06 12 34 56 78       |
      | US      | (202) 456-1111       |
      | IN      | 081234 56789         |
      | US      | +33 6 12 34 56 78    |
      | US      | 0033 6 12 34 56 78   |
      | US      | 011 33 6 12 34 56 78 |

  Scenario Outline: <country>: <number> is refused
    Given an open channel with:
      | default country | <country> |
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna     |
      | phone | <number> |
    Then the form reports a problem with the phone

    Examples:
      | country | number         |
      | US      | 06 12 34 56 78 |
      | FR      | (202) 456-1111 |
